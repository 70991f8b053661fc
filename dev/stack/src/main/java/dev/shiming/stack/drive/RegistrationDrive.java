package dev.shiming.stack.drive;

/** Goes through the two pages of registering: login and password, then the real-name step. */
final class RegistrationDrive {

  private final Browser browser;
  private final SiteAddresses addresses;

  RegistrationDrive(Browser browser, SiteAddresses addresses) {
    this.browser = browser;
    this.addresses = addresses;
  }

  Page register(String login, String password, Registration registration) {
    var door = browser.open(addresses.onSite("/register")).expectOk("opening /register");
    var step =
        browser.submit(
            door.formWith("password-confirm")
                .fill("username", login)
                .fill("password", password)
                .fill("password-confirm", password)
                .submit());
    return complete(step, registration);
  }

  /** Fills the real-name step in, from whatever way it was reached. */
  Page complete(Page reached, Registration registration) {
    var step = chosen(reached, registration.method());
    var sent =
        switch (registration) {
          case Registration.ByPhone by -> withCode(step, by, by.phone());
          case Registration.ByIdentityNumber by -> withCode(step, by, by.phone());
          case Registration.ByNetworkNumber by -> typed(step, by);
        };
    var page = browser.submit(agreed(sent).press("register"));
    if (page.findFormWith("undertakings").isPresent()) {
      throw page.failure("the registration was refused");
    }
    return page.expectOk("coming back from registering");
  }

  private Page chosen(Page step, String method) {
    var form = step.formWith("nickname");
    return form.value("method").equals(method)
        ? step
        : browser.submit(form.press("choose", method)).expectOk("choosing a method");
  }

  private Form withCode(Page step, Registration registration, String number) {
    var phone = new Phone(addresses.sandbox(), number);
    var waiting = browser.submit(typed(step, registration).press("send-code"));
    return typed(waiting, registration).fill("code", phone.code());
  }

  private static Form typed(Page step, Registration registration) {
    var form = step.formWith("nickname").fill("nickname", registration.nickname());
    return switch (registration) {
      case Registration.ByPhone by -> form.fill("phone", by.phone());
      case Registration.ByIdentityNumber by ->
          form.fill("name", by.name())
              .fill("number", by.number())
              .fill("phone", by.phone())
              .tick("documentConsent");
      case Registration.ByNetworkNumber by -> form.fill("networkNumber", by.networkNumber());
    };
  }

  private static Form agreed(Form form) {
    return form.tick("agreed").tick("undertakings");
  }
}
