package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import org.openqa.selenium.By;

/** What every page of the site has: the bar and the foot. */
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
}
