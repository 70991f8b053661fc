package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Reporting a text. */
public final class ReportPage extends SitePage {

  ReportPage(Window window) {
    super(window, "[data-test='report-form']");
  }

  public ReportSentPage send(String reason, String text) {
    window.see("reason-" + reason).click();
    window.type(window.see("field-text"), text);
    window.follow(window.see("send"));
    return new ReportSentPage(window);
  }
}
