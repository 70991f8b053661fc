package dev.shiming.stack.drive;

/** Keycloak's sign-in page, filled in. */
final class Credentials {

  private Credentials() {}

  static Form.Submission in(Page page, String login, String password) {
    return page.formWith("password").fill("username", login).fill("password", password).submit();
  }
}
