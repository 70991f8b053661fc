package dev.shiming.keycloak;

import org.jspecify.annotations.Nullable;

/** Everything the page says about a person, as account-service takes it; lives for one request. */
record Registration(
    String nickname,
    String method,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    String agreement,
    boolean agreed,
    boolean undertakings,
    boolean documentConsent,
    String language,
    String address,
    int port,
    @Nullable String program) {

  /** A record prints its parts; this one must never do so in a log. */
  @Override
  public String toString() {
    return "Registration";
  }
}
