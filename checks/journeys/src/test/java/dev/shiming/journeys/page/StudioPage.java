package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** All accounts that a member works for, and what is offered to them. */
public final class StudioPage extends SitePage {

  StudioPage(Window window) {
    super(window, "[data-test='desks'], [data-test='no-desks'], [data-test='invitations']");
  }

  public static StudioPage open(Window window) {
    window.open("/studio");
    return new StudioPage(window);
  }

  public StudioPage acceptSeat() {
    window.follow(window.see("accept"));
    return new StudioPage(window);
  }

  public int desks() {
    return window.all("desk").size();
  }
}
