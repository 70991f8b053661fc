package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.Arrays;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The reviewers' desk with one application. */
public final class ReviewPage extends SitePage {

  ReviewPage(Window window) {
    super(window, "[data-test='filters']");
  }

  public static ReviewPage open(Window window) {
    window.open("/console/applications");
    return new ReviewPage(window);
  }

  public ReviewPage take(String... words) {
    var row =
        window.all(By.cssSelector(".case-row")).stream()
            .filter(each -> Arrays.stream(words).allMatch(each.getText()::contains))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No application says " + List.of(words)));
    window.follow(row);
    return new ReviewPage(window);
  }

  public ReviewPage claim() {
    return press("claim");
  }

  public ReviewPage approve() {
    return press("approve");
  }

  public ReviewPage correct(String reason, String text) {
    new Select(window.see("field-reason")).selectByValue(reason);
    window.type(window.see("field-text"), text);
    return press("correct");
  }

  public boolean mayApprove() {
    var button = window.all("approve");
    return !button.isEmpty() && button.getFirst().isEnabled();
  }

  public boolean approvedFirst() {
    return window.has("approved-first");
  }

  public boolean decided() {
    return window.has("verdict");
  }

  public int proofs() {
    return window.all("open-proof").size();
  }

  public String claims() {
    return window.see("claims").getText();
  }

  /** Whether it is a {@code renewal} or a {@code transfer} of an account. */
  public boolean isAbout(String intent) {
    return window.has("review-" + intent);
  }

  /** The operator as applied for beside the present one. */
  public String operators() {
    return window.see("claim-operator").getText();
  }

  private ReviewPage press(String what) {
    window.follow(window.see(what));
    return new ReviewPage(window);
  }
}
