package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A page with a text to write: what was typed, what is wrong with it, how it would look. */
public abstract class WritingPage extends SitePage {

  protected WritingPage(Window window, String landmark) {
    super(window, landmark);
  }

  public String typedTitle() {
    return String.valueOf(window.see("field-title").getDomProperty("value"));
  }

  public String typedBody() {
    return String.valueOf(window.see("field-body").getDomProperty("value"));
  }

  /** The stable codes of what was refused. */
  public String complaints() {
    return String.valueOf(window.see("complaints").getAttribute("data-code"));
  }

  public List<String> complaintsAt(String field) {
    return window.all(By.cssSelector("[data-test='error-" + field + "'] li")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Whether the page says that what was typed came back after signing in again. */
  public boolean returned() {
    return window.has("returned");
  }

  /** Shows the text as it would look, and gives that. */
  public String preview(String body) {
    window.paste(window.see("field-body"), body);
    window.run("document.querySelector('[data-test=preview-box]').hidden = true");
    window.see("preview").click();
    return String.valueOf(window.see("preview-text").getDomProperty("innerHTML"));
  }

  protected final void fill(String body) {
    window.paste(window.see("field-body"), body);
  }

  protected final void send() {
    window.follow(window.see("send"));
  }
}
