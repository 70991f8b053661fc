package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Says that signing in does not work at the moment. */
public final class SignInUnavailablePage extends SitePage {

  private SignInUnavailablePage(Window window) {
    super(window, "[data-test='sign-in-unavailable']");
  }

  public static SignInUnavailablePage open(Window window, String path) {
    window.open(path);
    return new SignInUnavailablePage(window);
  }
}
