package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Login;
import org.openqa.selenium.By;

/** Keycloak's page for login name and password, in our theme. */
public final class LoginPage extends KeycloakPage {

  LoginPage(Window window) {
    super(window, By.cssSelector("input[name='username']"));
  }

  /**
   * Goes to the site's door; where one is signed in already, that leads straight back. Staff give
   * their second factor too.
   */
  public static void signIn(Window window, Login login) {
    window.open("/login");
    if (!window.has("logout")) {
      new LoginPage(window).enter(login);
    }
    if (login.staff()) {
      OneTimeCodePage.pass(window, login);
    }
  }

  public static LoginPage open(Window window) {
    window.open("/login");
    return new LoginPage(window);
  }

  /** Signs in; where that leads depends on where one came from. */
  public Window enter(Login login) {
    submit(login);
    window.arrived("AfterSigningIn");
    return window;
  }

  public LoginPage enterRefused(Login login) {
    submit(login);
    return new LoginPage(window);
  }

  /** Signs in with a login whose second page was never finished. */
  public RealNamePage enterUnfinished(Login login) {
    submit(login);
    return new RealNamePage(window);
  }

  private void submit(Login login) {
    typeIn(login);
    press(By.cssSelector("button[name='login']"));
  }
}
