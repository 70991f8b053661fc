package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Asks whether a text is to go. */
public final class DeletePage extends SitePage {

  DeletePage(Window window) {
    super(window, "[data-test='delete-form']");
  }

  /** Confirms, and is where the text was, if anything of that is left. */
  public Window confirm() {
    window.follow(window.see("delete-confirm"));
    window.arrived("AfterDeleting");
    return window;
  }
}
