package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A page that lists threads. */
public abstract class ThreadRowsPage extends SitePage {

  protected ThreadRowsPage(Window window, String landmark) {
    super(window, landmark);
  }

  /** The titles, from the top. */
  public List<String> threads() {
    return window.all(By.cssSelector("[data-test='thread-row'] [data-test='title']")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public ThreadPage firstThread() {
    window.follow(window.see(By.cssSelector("[data-test='thread-row'] .row-title")));
    return new ThreadPage(window);
  }
}
