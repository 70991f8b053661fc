package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;

/** An article with its comments. */
public final class ArticlePage extends TextsPage {

  ArticlePage(Window window) {
    super(window, "#comments", "comment");
  }

  public static ArticlePage open(Window window, String path) {
    window.open(path);
    return new ArticlePage(window);
  }

  public String title() {
    return window.see("article-title").getText();
  }

  public List<Text> comments() {
    return texts();
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
}
