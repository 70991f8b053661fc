package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import org.openqa.selenium.By;

/** Page one of registering: login name and password. */
public final class ChooseLoginPage {

  private final Window window;

  ChooseLoginPage(Window window) {
    this.window = window;
    window.see(By.name("password-confirm"));
    window.arrived("ChooseLoginPage");
  }

  public static ChooseLoginPage open(Window window) {
    window.open("/register");
    return new ChooseLoginPage(window);
  }

  public RealNamePage choose(String login, String password) {
    submit(login, password, password);
    return new RealNamePage(window);
  }

  public ChooseLoginPage chooseRefused(String login, String password, String again) {
    submit(login, password, again);
    return new ChooseLoginPage(window);
  }

  private void submit(String login, String password, String again) {
    window.type(window.see(By.name("username")), login);
    window.type(window.see(By.name("password")), password);
    window.type(window.see(By.name("password-confirm")), again);
    window.follow(window.see(By.cssSelector("main form .actions button")));
  }

  public String refusalAt(String field) {
    return window.see(By.id(field + "-refusal")).getText();
  }

  public String typedLogin() {
    return String.valueOf(window.see(By.name("username")).getDomProperty("value"));
  }
}
