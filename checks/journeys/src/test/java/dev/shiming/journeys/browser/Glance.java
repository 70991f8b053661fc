package dev.shiming.journeys.browser;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What a page shows at one look: whether it is an error page, whether it can be moved sideways,
 * what it says and where it leads.
 */
public record Glance(boolean error, boolean scrollsSideways, String text, List<String> links) {

  private static final String LOOK =
      """
      const root = document.documentElement;
      return [
        document.querySelector("[data-test='error']") !== null,
        root.scrollWidth > root.clientWidth,
        document.body.innerText,
        [...new Set([...document.links].map(link => link.href.split('#')[0]))]];
      """;

  static Glance at(ChromeDriver driver) {
    if (driver.executeScript(LOOK) instanceof List<?> seen
        && seen.get(3) instanceof List<?> links) {
      return new Glance(
          Boolean.TRUE.equals(seen.get(0)),
          Boolean.TRUE.equals(seen.get(1)),
          String.valueOf(seen.get(2)),
          links.stream().map(String::valueOf).toList());
    }
    throw new IllegalStateException("The page does not say what it shows");
  }
}
