package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Where the person behind an account types their name, for a service that is not web. */
public final class StudioNamingPage extends SitePage {

  StudioNamingPage(Window window) {
    super(window, "[data-test='studio-naming']");
  }

  /** The origin that the form is sent to, as the browser understands its address. */
  public String origin() {
    return String.valueOf(
        window.run("return new URL(arguments[0].action).origin", window.see("name-form")));
  }

  /** Asks for the name to be shown, which leads back to the page of the account. */
  public StudioAccountPage show(String name, String number) {
    window.type(window.see("field-name"), name);
    window.type(window.see("field-number"), number);
    window.tick(window.reach(window.see("field-consent")));
    window.follow(window.see("name-send"));
    return new StudioAccountPage(window);
  }
}
