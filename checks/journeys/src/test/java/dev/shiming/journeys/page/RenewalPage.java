package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.people.SmsInbox;
import org.openqa.selenium.By;

/** Keycloak's pages on which a member verifies again or changes the phone. */
public final class RenewalPage extends KeycloakPage {

  private final String form;

  RenewalPage(Window window, String form) {
    super(window, By.id(form));
    this.form = form;
  }

  public RenewalPage type(String field, String value) {
    window.type(window.see(By.name(field)), value);
    return this;
  }

  public RenewalPage tick(String box) {
    window.tick(window.see(By.id(box)));
    return this;
  }

  /** Asks for a code to the phone that is verified, and types what arrived. */
  public RenewalPage proveByCode(String phone) {
    return prove("phone", "code", "send-code", phone);
  }

  /** The same for the phone that the account has had so far. */
  public RenewalPage proveOldByCode(String phone) {
    return prove("oldPhone", "oldCode", "send-old-code", phone);
  }

  private RenewalPage prove(String field, String code, String button, String phone) {
    type(field, phone);
    var inbox = SmsInbox.of(phone);
    press(By.name(button));
    return new RenewalPage(window, form).type(code, inbox.newCode());
  }

  public IdentityPage finish() {
    press(By.cssSelector(".actions .primary"));
    return new IdentityPage(window);
  }

  public IdentityPage cancel() {
    press(By.name("cancel-aia"));
    return new IdentityPage(window);
  }
}
