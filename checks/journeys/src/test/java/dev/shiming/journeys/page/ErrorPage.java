package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Says what happened, what was kept, and what to do. */
public final class ErrorPage extends SitePage {

  private ErrorPage(Window window) {
    super(window, "[data-test='error']");
  }

  public static ErrorPage open(Window window, String path) {
    window.open(path);
    return new ErrorPage(window);
  }

  public String status() {
    return String.valueOf(window.see("error").getAttribute("data-status"));
  }
}
