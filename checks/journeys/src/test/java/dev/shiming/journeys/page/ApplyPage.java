package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.SmsInbox;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** One step of an application for an official account. */
public final class ApplyPage extends SitePage {

  ApplyPage(Window window) {
    super(window, "[data-test='step-form']");
  }

  /** Begins a new application. */
  public static ApplyPage begin(Window window) {
    window.open("/official/apply");
    window.follow(window.see("begin"));
    return new ApplyPage(window);
  }

  public static ApplyPage resume(Window window, String application, String step) {
    window.open("/official/apply/" + application + "/" + step);
    return new ApplyPage(window);
  }

  public String application() {
    return window.path().split("/", -1)[3];
  }

  public String step() {
    return window.path().split("/", -1)[4];
  }

  public boolean hasFixedNames() {
    return window.has("fixed-names");
  }

  /** What will happen once it is approved; empty for a new account. */
  public String follows() {
    var follows = window.all("follows");
    return follows.isEmpty() ? "" : follows.getFirst().getText();
  }

  public ApplyPage kind(String kind) {
    window.reach(window.see("kind-" + kind)).click();
    return this;
  }

  public ApplyPage fill(String field, String text) {
    window.type(window.see("field-" + field), text);
    return this;
  }

  public ApplyPage choose(String field, String value) {
    new Select(window.see("field-" + field)).selectByValue(value);
    return this;
  }

  public ApplyPage tick(String field) {
    var box = window.see("field-" + field);
    if (!box.isSelected()) {
      window.reach(box).click();
    }
    return this;
  }

  /** Fills in what the account is to be called, and where it belongs. */
  public ApplyPage account(String name, String handle, String category) {
    return fill("officialName", name)
        .fill("handle", handle)
        .choose("category", category)
        .fill("tagline", "一行话");
  }

  /** The one row of a credential. */
  public ApplyPage credential(String domain, String number, String until) {
    new Select(window.see("credential-domain")).selectByValue(domain);
    window.type(window.see("credential-number"), number);
    window.run("arguments[0].value = arguments[1]", window.see("credential-until"), until);
    return this;
  }

  public ApplyPage next() {
    return press("next");
  }

  public ApplyPage askRegistry() {
    return press("ask-registry");
  }

  public ApplyPage sendCode() {
    return press("send-code");
  }

  /** Asks for a code and types what the organisation's contact received. */
  public ApplyPage proveByCode() {
    var contact = SmsInbox.ofContact(contactEnding());
    return sendCode().prove(contact.newCode());
  }

  public ApplyPage prove(String code) {
    fill("contactCode", code);
    return press("prove");
  }

  /** The last digits of the registered contact's phone. */
  public String contactEnding() {
    var hint = window.see("contact-hint").getText();
    return hint.replaceAll("(?s).*\\*{4}(\\d{4}).*", "$1");
  }

  public String registered() {
    return window.see("registered").getText();
  }

  public boolean mayAct() {
    return window.has("authority");
  }

  /** Sends a file about a credential to where files are taken, and comes back. */
  public ApplyPage proof(String domain, Path file) {
    window.follow(window.see("proof-upload-" + domain));
    window.see("field-file").sendKeys(file.toString());
    window.follow(window.see("send"));
    return new ApplyPage(window);
  }

  public boolean says(String outcome) {
    return window.has(outcome);
  }

  public StatusPage submit() {
    window.follow(window.see("submit"));
    return new StatusPage(window);
  }

  public ApplyPage submitRefused() {
    return press("submit");
  }

  /** The codes of what was refused. */
  public String complaints() {
    return String.valueOf(window.see("complaints").getAttribute("data-code"));
  }

  public List<String> lacking() {
    return window.all(By.cssSelector("[data-test='lacking'] li")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private ApplyPage press(String what) {
    window.follow(window.see(what));
    return new ApplyPage(window);
  }
}
