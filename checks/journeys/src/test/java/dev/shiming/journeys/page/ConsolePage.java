package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.Arrays;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The moderators' desk: filters, queue, the case at hand. */
public final class ConsolePage extends SitePage {

  ConsolePage(Window window) {
    super(window, "[data-test='filters']");
  }

  public static ConsolePage open(Window window) {
    window.open("/console");
    return new ConsolePage(window);
  }

  public static ConsolePage open(Window window, String path) {
    window.open(path);
    return new ConsolePage(window);
  }

  public ConsolePage only(String kind) {
    window.follow(window.see("filter-" + kind));
    return new ConsolePage(window);
  }

  public List<String> queue() {
    return window.all(By.cssSelector(".case-row")).stream().map(WebElement::getText).toList();
  }

  /** Opens the case whose row says all of these. */
  public ConsolePage take(String... words) {
    var row =
        window.all(By.cssSelector(".case-row")).stream()
            .filter(each -> Arrays.stream(words).allMatch(each.getText()::contains))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("No case says " + List.of(words) + ": " + queue()));
    window.follow(row);
    return new ConsolePage(window);
  }

  public String path() {
    return window.path();
  }

  public String caseText() {
    return window.see("case-text").getText();
  }

  /** The stretches that the screening marked. */
  public List<String> marked() {
    return window.all(By.cssSelector("[data-test='case-text'] mark")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public String evidence() {
    return window.see("evidence").getText();
  }

  public String reports() {
    return window.see("report-list").getText();
  }

  public ConsolePage claim() {
    return press("claim");
  }

  public ConsolePage approve() {
    return press("approve");
  }

  public ConsolePage approveFor(String reason, String text) {
    new Select(window.see("field-reason")).selectByValue(reason);
    window.type(window.see("field-text"), text);
    return press("approve");
  }

  public ConsolePage refuse(String reason, String text) {
    new Select(window.see("field-reason")).selectByValue(reason);
    window.type(window.see("field-text"), text);
    return press("refuse");
  }

  public ConsolePage refuseWithoutReason() {
    return press("refuse");
  }

  public ConsolePage undo() {
    return press("undo");
  }

  public boolean decided() {
    return window.has("verdict");
  }

  public String complaints() {
    return String.valueOf(window.see("complaints").getAttribute("data-code"));
  }

  private ConsolePage press(String what) {
    window.follow(window.see(what));
    return new ConsolePage(window);
  }
}
