package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What an official account's people write and have published. */
public final class DeskPage extends SitePage {

  DeskPage(Window window) {
    super(window, "#articles");
  }

  public static DeskPage open(Window window, String handle) {
    window.open("/studio/" + handle);
    return new DeskPage(window);
  }

  /** Opens it as soon as forum-service knows of what was given to the member a moment ago. */
  public static DeskPage awaited(Window window, String handle) {
    window.until(
        "the desk of " + handle,
        () -> {
          window.open("/studio/" + handle);
          return window.has("begin");
        });
    return new DeskPage(window);
  }

  public DraftPage begin() {
    window.follow(window.see("begin"));
    return new DraftPage(window);
  }

  /** Opens what stands at a stage, by its title. */
  public DraftPage draft(String stage, String title) {
    var rows = By.cssSelector("[data-test='stage-" + stage + "'] [data-test='draft-row'] a");
    window.follow(named(window.all(rows), title));
    return new DraftPage(window);
  }

  public ArticlePage article(String title) {
    window.follow(named(window.all(By.cssSelector("[data-test='desk-article'] a")), title));
    return new ArticlePage(window);
  }

  private static WebElement named(List<WebElement> links, String title) {
    return links.stream()
        .filter(link -> link.getText().contains(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing is called " + title));
  }
}
