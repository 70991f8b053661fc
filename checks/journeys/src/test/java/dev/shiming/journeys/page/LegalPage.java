package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Agreement, rules or privacy. */
public final class LegalPage extends SitePage {

  private LegalPage(Window window, String name) {
    super(window, "[data-test='" + name + "']");
  }

  public static LegalPage open(Window window, String name) {
    window.open("/" + name);
    return new LegalPage(window, name);
  }

  public int undertakings() {
    return window.all("undertaking").size();
  }
}
