package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An article with its comments. */
public final class ArticlePage extends WritingPage {

  ArticlePage(Window window) {
    super(window, "#comments");
  }

  public static ArticlePage open(Window window, String path) {
    window.open(path);
    return new ArticlePage(window);
  }

  public String title() {
    return window.see("article-title").getText();
  }

  public List<Text> comments() {
    return window.all("comment").stream().map(each -> Text.of(each, "comment-text")).toList();
  }

  public Text last() {
    return comments().getLast();
  }

  /** Goes on to the last page of comments. */
  public ArticlePage toTheEnd() {
    var page = this;
    while (window.has("next")) {
      window.follow(window.see("next"));
      page = new ArticlePage(window);
    }
    return page;
  }

  public ArticlePage comment(String body) {
    fill(body);
    send();
    return new ArticlePage(window);
  }

  public ComposePage edit(Text comment) {
    window.follow(of(comment).findElement(Window.marked("edit")));
    return new ComposePage(window);
  }

  public DeletePage delete(Text comment) {
    window.follow(of(comment).findElement(Window.marked("delete")));
    return new DeletePage(window);
  }

  public ReportPage report(Text comment) {
    window.follow(of(comment).findElement(Window.marked("report")));
    return new ReportPage(window);
  }

  private WebElement of(Text comment) {
    return window.see(By.id("comment-" + comment.id()));
  }
}
