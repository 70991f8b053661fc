package dev.shiming.stack.drive;

/** Whatever shows a person's one-time codes. */
public interface OneTimeCodes {

  /** What the login would type now. */
  Shown shown(String login);

  /** Takes in the secret that Keycloak shows when a login sets one-time codes up. */
  void take(String login, String secret);

  /** A code, and how many seconds it will still be shown. */
  record Shown(String code, long seconds) {}

  /** A code that a person reads off their own phone and types once. */
  static OneTimeCodes typed(String code) {
    return new OneTimeCodes() {
      @Override
      public Shown shown(String login) {
        return new Shown(code, 0);
      }

      @Override
      public void take(String login, String secret) {
        throw new DriveFailure(
            login + " has no one-time codes yet: open the console of the site and set them up");
      }
    };
  }
}
