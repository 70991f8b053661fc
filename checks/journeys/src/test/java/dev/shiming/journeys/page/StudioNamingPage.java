package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Where the person behind an account types their name, for a service that is not web. */
final class StudioNamingPage extends SitePage {

  StudioNamingPage(Window window) {
    super(window, "[data-test='studio-naming']");
  }

  StudioAccountPage show(String name, String number) {
    window.type(window.see("field-name"), name);
    window.type(window.see("field-number"), number);
    window.tick(window.reach(window.see("field-consent")));
    window.follow(window.see("name-send"));
    return new StudioAccountPage(window);
  }
}
