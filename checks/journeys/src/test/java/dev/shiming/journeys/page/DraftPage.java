package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** One draft of an official account. */
public final class DraftPage extends SitePage {

  DraftPage(Window window) {
    super(window, "[data-test='stage']");
  }

  public DraftPage fill(String field, String text) {
    window.paste(window.see("field-" + field), text);
    return this;
  }

  /** Fills in a text and says that it is the account's own. */
  public DraftPage write(String title, String summary, String body) {
    return fill("title", title).fill("summary", summary).fill("body", body).original();
  }

  public DraftPage cover(String name) {
    new Select(window.see("field-cover")).selectByVisibleText(name);
    return this;
  }

  /** Says that it is the account's own text. */
  public DraftPage original() {
    window.reach(window.see("source-original")).click();
    return this;
  }

  /** Puts the first file of the account into the text, with words for whoever cannot see it. */
  public DraftPage insertFile(String words) {
    if (!window.has(By.cssSelector("[data-test='insert-files'][open]"))) {
      window.reach(window.see(By.cssSelector("[data-test='insert-files'] summary"))).click();
    }
    window.reach(window.see("insert")).click();
    window.see("field-body").sendKeys(words);
    return this;
  }

  /** Shows it as readers will see it, which saves it. */
  public String preview() {
    window.reach(window.see("preview")).click();
    window.until("a preview", () -> window.has("preview-text"));
    return String.valueOf(window.see("preview-text").getDomProperty("innerHTML"));
  }

  /** Hands it to a second pair of eyes, which leads back to the desk. */
  public DeskPage propose() {
    window.follow(window.see("propose"));
    return new DeskPage(window);
  }

  /** Publishes it, or is told why not; the page then shown is this draft's. */
  public DraftPage publishRefused() {
    window.follow(window.see("publish"));
    return new DraftPage(window);
  }

  public DeskPage publish() {
    window.follow(window.see("publish"));
    return new DeskPage(window);
  }

  /** Gives what was proposed back to its author, with a word. */
  public DeskPage giveBack(String words) {
    fill("text", words);
    window.follow(window.see("return"));
    return new DeskPage(window);
  }

  public String complaints() {
    return String.valueOf(window.see("complaints").getAttribute("data-code"));
  }

  public boolean open() {
    return !window.has("closed");
  }

  public String sentBack() {
    return window.see("sent-back").getText();
  }
}
