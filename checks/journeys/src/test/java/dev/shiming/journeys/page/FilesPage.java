package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;

/** The files of an official account. */
public final class FilesPage extends SitePage {

  FilesPage(Window window) {
    super(window, "[data-test='upload-form']");
  }

  public static FilesPage open(Window window, String handle) {
    window.open("/studio/" + handle + "/files");
    return new FilesPage(window);
  }

  /** Uploads a file piece by piece, as script does it, and waits for what becomes of it. */
  public FilesPage upload(Path file) {
    window.see("field-file").sendKeys(file.toString());
    window.reach(window.see("upload")).click();
    window.until("an end of the upload", () -> window.has("done") || refused());
    return new FilesPage(window);
  }

  private boolean refused() {
    return window.all("upload-refused").stream().anyMatch(WebElement::isDisplayed);
  }

  public boolean taken() {
    return window.has("done");
  }

  public String refusal() {
    return window.see("upload-refused").getText();
  }

  public List<String> names() {
    return window.all("file-row").stream()
        .map(row -> String.valueOf(row.getAttribute("data-name")))
        .toList();
  }
}
