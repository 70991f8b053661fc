package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The front page. */
public final class HomePage extends ThreadRowsPage {

  HomePage(Window window) {
    super(window, "[data-test='board-list']");
  }

  public static HomePage open(Window window) {
    window.open("/");
    return new HomePage(window);
  }

  public List<String> boards() {
    return window.all(By.cssSelector("[data-test='board-list'] section.board h2")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public List<String> announcements() {
    return window.all(By.cssSelector("[data-test='announcements'] li a")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public BoardPage firstBoard() {
    window.follow(window.see(By.cssSelector("section.board h2 a")));
    return new BoardPage(window);
  }

  public ArticlePage firstArticle() {
    window.follow(window.see(By.cssSelector("[data-test='announcements'] li a")));
    return new ArticlePage(window);
  }
}
