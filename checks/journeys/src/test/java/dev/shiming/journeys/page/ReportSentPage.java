package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** The ticket of a report. */
public final class ReportSentPage extends SitePage {

  ReportSentPage(Window window) {
    super(window, "[data-test='ticket']");
  }

  public String ticket() {
    return window.see("ticket").getText();
  }

  public String due() {
    return window.see("due").getText();
  }
}
