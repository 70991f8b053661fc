package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A page with texts that people wrote, one below the other, and what can be done to each. */
public abstract class TextsPage extends WritingPage {

  private final String kind;

  /** The kind is what the page calls each text: a post or a comment. */
  protected TextsPage(Window window, String landmark, String kind) {
    super(window, landmark);
    this.kind = kind;
  }

  protected final List<Text> texts() {
    return window.all(kind).stream().map(each -> Text.of(each, kind + "-text")).toList();
  }

  public Text last() {
    return texts().getLast();
  }

  public ComposePage edit(Text text) {
    window.follow(link(text, "edit"));
    return new ComposePage(window);
  }

  public DeletePage delete(Text text) {
    window.follow(link(text, "delete"));
    return new DeletePage(window);
  }

  public ReportPage report(Text text) {
    window.follow(link(text, "report"));
    return new ReportPage(window);
  }

  protected final WebElement link(Text text, String mark) {
    return of(text).findElement(Window.marked(mark));
  }

  protected final WebElement of(Text text) {
    return window.see(By.id(kind + "-" + text.id()));
  }
}
