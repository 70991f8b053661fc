package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Login;
import org.openqa.selenium.By;

/** What Keycloak's pages in our theme have in common: fields, and refusals that stand at them. */
public abstract class KeycloakPage {

  protected final Window window;

  protected KeycloakPage(Window window, By landmark) {
    this.window = window;
    window.see(landmark);
    window.arrived(getClass().getSimpleName());
  }

  public Window window() {
    return window;
  }

  public String text() {
    return window.text();
  }

  public String refusalAt(String field) {
    return window.see(By.id(field + "-refusal")).getText();
  }

  /** What stands in a field now. */
  public String typed(String field) {
    return String.valueOf(window.see(By.name(field)).getDomProperty("value"));
  }

  protected final void typeIn(Login login) {
    window.type(window.see(By.name("username")), login.name());
    window.type(window.see(By.name("password")), login.password());
  }

  protected final void press(By button) {
    window.follow(window.see(button));
  }
}
