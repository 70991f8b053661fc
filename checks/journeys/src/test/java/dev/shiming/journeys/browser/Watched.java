package dev.shiming.journeys.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;

/**
 * Fails a test for what was wrong on any page it visited, and keeps picture, page and console of
 * every window when it fails.
 */
public final class Watched implements AfterTestExecutionCallback {

  private static final Path FAILURES = Path.of("target", "failures");

  @Override
  public void afterTestExecution(ExtensionContext context) throws Exception {
    var flaws = Windows.takeFlaws();
    if (context.getExecutionException().isPresent() || !flaws.isEmpty()) {
      keep(context);
    }
    if (!flaws.isEmpty()) {
      throw new AssertionError(String.join("\n", flaws));
    }
  }

  private static void keep(ExtensionContext context) throws IOException {
    var test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    var folder = FAILURES.resolve(test.replaceAll("[^\\p{L}\\p{N}._-]+", "-"));
    Files.createDirectories(folder);
    for (var window : Windows.open()) {
      try {
        var name = window.persona();
        Files.write(
            folder.resolve(name + ".png"), window.driver().getScreenshotAs(OutputType.BYTES));
        Files.writeString(
            folder.resolve(name + ".html"),
            "<!-- " + window.address() + " -->\n" + window.source(),
            StandardCharsets.UTF_8);
        Files.write(folder.resolve(name + ".console.txt"), window.inspection().console());
      } catch (WebDriverException gone) {
        Files.writeString(folder.resolve(window.persona() + ".gone.txt"), String.valueOf(gone));
      }
    }
  }
}
