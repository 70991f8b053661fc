package dev.shiming.keycloak;

/** A phone on a page and the code that goes to it. */
enum CodeField {
  NEW("phone", "code", "codeAgainAt"),
  OLD("oldPhone", "oldCode", "oldCodeAgainAt");

  private final String phone;
  private final String code;
  private final String againAt;

  CodeField(String phone, String code, String againAt) {
    this.phone = phone;
    this.code = code;
    this.againAt = againAt;
  }

  /** The other one. */
  CodeField other() {
    return this == NEW ? OLD : NEW;
  }

  String phone() {
    return phone;
  }

  String code() {
    return code;
  }

  /** The field of the page that remembers when the next code may be asked for. */
  String againAt() {
    return againAt;
  }
}
