package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Identity;
import dev.shiming.journeys.people.SmsInbox;
import org.openqa.selenium.By;

/** Page two of registering: nickname, real identity, agreement. */
public final class RealNamePage extends KeycloakPage {

  RealNamePage(Window window) {
    super(window, By.id("real-name"));
  }

  public RealNamePage choose(String method) {
    press(By.cssSelector("button[name='choose'][value='" + method + "']"));
    return new RealNamePage(window);
  }

  public RealNamePage type(String field, String value) {
    window.type(window.see(By.name(field)), value);
    return this;
  }

  public RealNamePage tick(String box) {
    window.tick(window.see(By.id(box)));
    return this;
  }

  public RealNamePage agree() {
    return tick("agreed").tick("undertakings");
  }

  public boolean ticked(String box) {
    return window.see(By.id(box)).isSelected();
  }

  public boolean has(String field) {
    return window.has(By.cssSelector("[name='" + field + "']"));
  }

  public RealNamePage sendCode() {
    press(By.name("send-code"));
    return new RealNamePage(window);
  }

  /** Asks for a code and types what arrived on the phone. */
  public RealNamePage proveByCode(Identity person) {
    type("phone", person.phone());
    var inbox = SmsInbox.of(person.phone());
    return sendCode().type("code", inbox.newCode());
  }

  /** Finishes, and is where one was before registering. */
  public Window finish() {
    press(By.name("register"));
    window.arrived("AfterRegistering");
    return window;
  }

  public RealNamePage finishRefused() {
    press(By.name("register"));
    return new RealNamePage(window);
  }

  /** What the page says above the form about the whole of it. */
  public String summary() {
    return window.see(By.id("summary")).getText();
  }

  /** What is said while typing, before anything was sent. */
  public String adviceAt(String field) {
    window.see(By.name("nickname")).click();
    window.until(
        "advice at " + field, () -> !window.see(By.id(field + "-advice")).getText().isEmpty());
    return window.see(By.id(field + "-advice")).getText();
  }

  public RealNamePage switchLanguage(String tag) {
    press(By.cssSelector("button[name='language'][value='" + tag + "']"));
    return new RealNamePage(window);
  }
}
