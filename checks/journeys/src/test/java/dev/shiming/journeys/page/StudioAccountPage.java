package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What stands about an official account, and what its owners can do about it. */
public final class StudioAccountPage extends SitePage {

  StudioAccountPage(Window window) {
    super(window, "[data-test='studio-account']");
  }

  public static StudioAccountPage open(Window window, String handle) {
    window.open("/studio/" + handle + "/account");
    return new StudioAccountPage(window);
  }

  /** What time will do, the soonest first. */
  public List<String> ahead() {
    return window.all(By.cssSelector("[data-test='ahead'] .ahead > li")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Begins a renewal, or goes on with the one that runs. */
  public ApplyPage renew() {
    window.follow(window.see("renew"));
    return new ApplyPage(window);
  }

  public StudioAccountPage offer(String nickname) {
    window.reach(window.see("offer-open")).click();
    window.type(window.see("field-nickname"), nickname);
    return press("offer-send");
  }

  /** The offer that stands and how far it is; empty for none. */
  public String offered() {
    var offers = window.all("offer");
    return offers.isEmpty() ? "" : offers.getFirst().getText();
  }

  /** Goes on to where the person behind the account has the card show their name. */
  public StudioNamingPage toNaming() {
    window.follow(window.see("name-open"));
    return new StudioNamingPage(window);
  }

  /** What the page says about a name that was typed, when it ended in this way. */
  public String named(String outcome) {
    return window.see("named-" + outcome).getText();
  }

  public boolean showsName() {
    return window.has("name-shown");
  }

  public StudioAccountPage hideName() {
    return press("name-withdraw");
  }

  private StudioAccountPage press(String what) {
    window.follow(window.see(what));
    return new StudioAccountPage(window);
  }
}
