package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;

/** What every page of the site has: the bar, the foot, and parts that may be missing. */
public abstract class SitePage {

  protected final Window window;

  protected SitePage(Window window, String landmark) {
    this.window = window;
    window.see(By.cssSelector(landmark));
    window.arrived(getClass().getSimpleName());
  }

  public Window window() {
    return window;
  }

  public String text() {
    return window.text();
  }

  public String language() {
    return String.valueOf(window.run("return document.documentElement.lang"));
  }

  public String theme() {
    return String.valueOf(window.run("return document.documentElement.dataset.theme || ''"));
  }

  public String colourOfPaper() {
    return String.valueOf(window.run("return getComputedStyle(document.body).backgroundColor"));
  }

  public void switchLanguage(String code) {
    window.follow(window.see("lang-" + code));
  }

  public void switchTheme(String theme) {
    window.follow(window.see("theme-" + theme));
  }

  public boolean signedIn() {
    return window.has("logout");
  }

  /** The number in the bar; none is 0. */
  public int unread() {
    var count = window.all("unread");
    return count.isEmpty() ? 0 : Integer.parseInt(count.getFirst().getText());
  }

  public LoginPage signIn() {
    window.follow(window.see("login"));
    return new LoginPage(window);
  }

  public ChooseLoginPage register() {
    window.follow(window.see("register"));
    return new ChooseLoginPage(window);
  }

  public HomePage signOut() {
    window.follow(window.see("logout"));
    return new HomePage(window);
  }

  public NoticesPage openNotices() {
    window.follow(window.see("notices"));
    return new NoticesPage(window);
  }

  /** The codes of what was refused; empty for none. */
  protected final String complaintCodes() {
    var complaints = window.all("complaints");
    return complaints.isEmpty()
        ? ""
        : String.valueOf(complaints.getFirst().getAttribute("data-code"));
  }

  /** What a renewal or a transfer is about, with what it is; empty for a new account. */
  protected final String intended() {
    var about = window.all(By.cssSelector("[data-test^='intent-']"));
    return about.isEmpty() ? "" : about.getFirst().getText();
  }

  /** The services whose part of this page is not there. */
  public List<String> missingParts() {
    return window.all("unavailable").stream()
        .map(part -> String.valueOf(part.getAttribute("data-service")))
        .toList();
  }
}
