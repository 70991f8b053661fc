package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.stack.drive.SandboxAuthenticator;
import org.openqa.selenium.By;

/** Keycloak's page for a one-time code, in our theme. */
public final class OneTimeCodePage extends KeycloakPage {

  private static final By CODE = By.name("otp");

  public OneTimeCodePage(Window window) {
    super(window, CODE);
  }

  /** Gives the second factor of somebody signed in, unless the session has it already. */
  public static void pass(Window window, Login login) {
    window.open("/login?level=2");
    var site = RunningSite.shared().addresses().web();
    if (!window.address().getAuthority().equals(site.getAuthority())) {
      new OneTimeCodePage(window).enter(login);
    }
  }

  /** Types the code that the authenticator shows. */
  public Window enter(Login login) {
    send(codeOf(login));
    window.arrived("AfterOneTimeCode");
    return window;
  }

  /** Types a code that is not the one shown. */
  public OneTimeCodePage enterWrong(Login login) {
    var right = Integer.parseInt(codeOf(login));
    send("%06d".formatted((right + 500_000) % 1_000_000));
    return new OneTimeCodePage(window);
  }

  private void send(String code) {
    window.type(window.see(CODE), code);
    press(By.cssSelector("button[name='login']"));
  }

  private static String codeOf(Login login) {
    return new SandboxAuthenticator(RunningSite.shared().addresses().sandbox())
        .shown(login.name())
        .code();
  }
}
