package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.WebElement;

/** The official accounts that somebody works for, and those that are offered to them. */
public final class StudioPage extends SitePage {

  StudioPage(Window window) {
    super(
        window,
        "[data-test='desks'], [data-test='no-desks'], [data-test='invitations'], [data-test='transfers']");
  }

  public static StudioPage open(Window window) {
    window.open("/studio");
    return new StudioPage(window);
  }

  public List<String> desks() {
    return texts("desk");
  }

  /** The accounts that are offered to the member. */
  public List<String> offered() {
    return texts("transfer");
  }

  /** Begins the application for the account that is offered, or goes on with it. */
  public ApplyPage takeOver() {
    window.follow(window.see(window.has("transfer-begin") ? "transfer-begin" : "transfer-on"));
    return new ApplyPage(window);
  }

  public StudioPage acceptSeat() {
    window.follow(window.see("accept"));
    return new StudioPage(window);
  }

  private List<String> texts(String what) {
    return window.all(what).stream().map(WebElement::getText).toList();
  }
}
