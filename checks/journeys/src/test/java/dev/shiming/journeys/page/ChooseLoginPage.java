package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Login;
import org.openqa.selenium.By;

/** Page one of registering: login name and password. */
public final class ChooseLoginPage extends KeycloakPage {

  ChooseLoginPage(Window window) {
    super(window, By.name("password-confirm"));
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
    typeIn(new Login(login, password, ""));
    window.type(window.see(By.name("password-confirm")), again);
    press(By.cssSelector("main form .actions button"));
  }
}
