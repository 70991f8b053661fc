package dev.shiming.stack.drive;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keycloak's pages that ask for a one-time code, filled in; who has none sets them up on the way.
 */
final class SecondFactor {

  /** Keycloak takes a code once; two people at the same login's authenticator may meet. */
  private static final int TRIES = 3;

  private final Browser browser;
  private final OneTimeCodes codes;
  private final String login;
  private String last = "";
  private int tries;

  SecondFactor(Browser browser, OneTimeCodes codes, String login) {
    this.browser = browser;
    this.codes = codes;
    this.login = login;
  }

  /** Whether the page asks for a code, and another answer may still help. */
  boolean asked(Page page) {
    return tries < TRIES && (setsUp(page) || page.findFormWith("otp").isPresent());
  }

  /** The page with the code of the moment. */
  Form.Submission answer(Page page) {
    tries++;
    if (!setsUp(page)) {
      return page.formWith("otp").fill("otp", code()).submit();
    }
    var byHand =
        page.has(".secret")
            ? page
            : browser.open(page.link("a[href*='mode=manual']", "")).expectOk("the key of codes");
    codes.take(login, byHand.document().select(".secret").text());
    return byHand.formWith("totp").fill("totp", code()).fill("userLabel", "sandbox").submit();
  }

  private static boolean setsUp(Page page) {
    return page.findFormWith("totpSecret").isPresent();
  }

  private String code() {
    var shown = codes.shown(login);
    if (shown.code().equals(last)) {
      LockSupport.parkNanos(Duration.ofSeconds(shown.seconds() + 1).toNanos());
      shown = codes.shown(login);
    }
    last = shown.code();
    return last;
  }
}
