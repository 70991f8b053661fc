package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.nio.file.Path;

/** Where a member changes what is shown of them. */
public final class ProfilePage extends SitePage {

  ProfilePage(Window window) {
    super(window, "[data-test='profile-editor']");
  }

  public static ProfilePage open(Window window) {
    window.open("/me/profile");
    return new ProfilePage(window);
  }

  /** Types another nickname or tagline and sends it. */
  public ProfilePage change(String item, String text) {
    window.type(window.see("field-" + item), text);
    return press(item + "-send");
  }

  /** Chooses a picture and sends it. */
  public ProfilePage send(String item, Path file) {
    window.see("file-" + item).sendKeys(file.toString());
    return press(item + "-send");
  }

  public ProfilePage withdraw(String item) {
    return press(item + "-withdraw");
  }

  /** Whether the page says that the last change came to this. */
  public boolean told(String what) {
    return window.has("told-" + what);
  }

  /** What is shown now, or waits beside it. */
  public String value(String item, String place) {
    return window.see(item + "-" + place + "-value").getText().strip();
  }

  public boolean waits(String item) {
    return window.has(item + "-waiting");
  }

  /** Why the last one was not taken, with what would be. */
  public String refused(String item) {
    return window.see(item + "-refused").getText();
  }

  public String complaints() {
    return String.valueOf(window.see("complaints").getAttribute("data-code"));
  }

  private ProfilePage press(String what) {
    window.follow(window.see(what));
    return new ProfilePage(window);
  }
}
