package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;

/** Where an application stands. */
public final class StatusPage extends SitePage {

  StatusPage(Window window) {
    super(window, "[data-test='status']");
  }

  public static StatusPage open(Window window, String application) {
    window.open("/official/apply/" + application);
    return new StatusPage(window);
  }

  public boolean hasDueTime() {
    return window.has("due");
  }

  public String ruling() {
    return window.see("ruled").getText();
  }

  public ApplyPage correct() {
    window.follow(window.see("correct"));
    return new ApplyPage(window);
  }

  public CardPage card() {
    window.follow(window.see("to-card"));
    return new CardPage(window);
  }
}
