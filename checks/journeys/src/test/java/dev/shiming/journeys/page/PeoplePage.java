package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Who works for an official account. */
public final class PeoplePage extends SitePage {

  PeoplePage(Window window) {
    super(window, "[data-test='people']");
  }

  public static PeoplePage open(Window window, String handle) {
    window.open("/studio/" + handle + "/people");
    return new PeoplePage(window);
  }

  public PeoplePage invite(String nickname, String seat) {
    window.type(window.see("field-nickname"), nickname);
    window.reach(window.see("seat-" + seat)).click();
    return press("invite");
  }

  /** Asks for a second person before anything is published, or ends that. */
  public PeoplePage changeSecondPair() {
    return press("second-pair");
  }

  public int seats() {
    return window.all("seat-row").size();
  }

  private PeoplePage press(String what) {
    window.follow(window.see(what));
    return new PeoplePage(window);
  }
}
