package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Login;
import org.openqa.selenium.By;

/** Keycloak's page for login name and password, in our theme. */
public final class LoginPage {

  private final Window window;

  LoginPage(Window window) {
    this.window = window;
    window.see(By.cssSelector("input[name='username']"));
    window.arrived("LoginPage");
  }

  /** Goes to the site's door; where one is signed in already, that leads straight back. */
  public static void signIn(Window window, Login login) {
    window.until(
        "the door to open",
        () -> {
          window.open("/login");
          return window.has("logout") || window.has(By.name("username"));
        });
    if (!window.has("logout")) {
      new LoginPage(window).enter(login);
    }
  }

  public static LoginPage open(Window window) {
    window.open("/login");
    return new LoginPage(window);
  }

  public String text() {
    return window.text();
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
    window.type(window.see(By.name("username")), login.name());
    window.type(window.see(By.name("password")), login.password());
    window.follow(window.see(By.cssSelector("button[name='login']")));
  }

  public ChooseLoginPage register() {
    window.follow(window.see(By.cssSelector(".aside a")));
    return new ChooseLoginPage(window);
  }
}
