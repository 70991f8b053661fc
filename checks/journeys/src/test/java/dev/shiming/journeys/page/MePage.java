package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** What a member sees of themselves. */
public final class MePage extends SitePage {

  MePage(Window window) {
    super(window, "[data-test='own-profile'], [data-test='unavailable']");
  }

  public static MePage open(Window window) {
    window.open("/me");
    return new MePage(window);
  }

  public String shownAs() {
    return window.see("own-profile").findElement(Window.marked("person")).getText().strip();
  }

  public boolean nicknameWaits() {
    return window.has("nickname-waiting");
  }

  public String identity() {
    return window.see("identity").getText();
  }

  /** The account id, as the link to the own public page says it. */
  public String account() {
    return String.valueOf(window.see("own-texts").getDomProperty("href"))
        .replaceFirst(".*/members/", "");
  }
}
