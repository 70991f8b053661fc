package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;

/** What was decided about one's texts and reports. */
public final class NoticesPage extends SitePage {

  /** One notice: its kind, and all that it says. */
  public record Notice(String kind, String text) {}

  NoticesPage(Window window) {
    super(
        window, "[data-test='notices-list'], [data-test='no-notices'], [data-test='unavailable']");
  }

  public static NoticesPage open(Window window) {
    window.open("/me/notices");
    return new NoticesPage(window);
  }

  public List<Notice> notices() {
    return window.all(By.cssSelector("[data-test='notices-list'] > li")).stream()
        .map(
            row ->
                new Notice(
                    String.valueOf(row.getAttribute("data-test")).substring("notice-".length()),
                    row.getText()))
        .toList();
  }
}
