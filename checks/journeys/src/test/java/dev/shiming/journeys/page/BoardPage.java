package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The threads of a board. */
public final class BoardPage extends SitePage {

  BoardPage(Window window) {
    super(window, "[data-test='board-name']");
  }

  public static BoardPage open(Window window, String slug) {
    window.open("/boards/" + slug);
    return new BoardPage(window);
  }

  public String name() {
    return window.see("board-name").getText();
  }

  public List<String> threads() {
    return window.all(By.cssSelector("[data-test='thread-row'] [data-test='title']")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public ThreadPage firstThread() {
    window.follow(window.see(By.cssSelector("[data-test='thread-row'] .row-title")));
    return new ThreadPage(window);
  }

  public ComposePage compose() {
    window.follow(window.see("new-thread"));
    return new ComposePage(window);
  }

  /** Asks for the form without being signed in. */
  public LoginPage composeAsStranger() {
    window.follow(window.see("new-thread"));
    return new LoginPage(window);
  }
}
