package dev.shiming.stack.drive;

/** Keycloak's sign-in page, filled in. */
final class Credentials {

  private Credentials() {}

  /** Who is known already, as after registering, is asked for the password alone. */
  static Form.Submission in(Page page, String login, String password) {
    var form = page.formWith("password");
    if (form.has("username")) {
      form.fill("username", login);
    }
    return form.fill("password", password).submit();
  }
}
