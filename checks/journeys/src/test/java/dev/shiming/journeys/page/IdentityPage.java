package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import org.openqa.selenium.By;

/** How a member is verified, until when, and what can be done about it. */
public final class IdentityPage extends SitePage {

  IdentityPage(Window window) {
    super(window, "[data-test='part-phone'], [data-test='unavailable']");
  }

  public static IdentityPage open(Window window) {
    window.open("/me/identity");
    return new IdentityPage(window);
  }

  /** The state of one way to verify, as the page marks it. */
  public String state(String part) {
    var state = window.see(By.cssSelector("[data-test='part-" + part + "'] .state"));
    return String.valueOf(state.getAttribute("data-test")).substring("state-".length());
  }

  public String until(String part) {
    return window
        .see(By.cssSelector("[data-test='part-" + part + "'] [data-test='until'] time"))
        .getText();
  }

  /** What became of what was begun from here. */
  public boolean tells(String outcome) {
    return window.has("outcome-" + outcome);
  }

  public boolean unverified() {
    return window.has("unverified");
  }

  public RenewalPage verify(String part) {
    window.follow(
        window.see(By.cssSelector("[data-test='part-" + part + "'] [data-test='verify']")));
    return new RenewalPage(window, "verify-identity");
  }

  public RenewalPage changePhone() {
    window.follow(window.see("change-phone"));
    return new RenewalPage(window, "change-phone");
  }
}
