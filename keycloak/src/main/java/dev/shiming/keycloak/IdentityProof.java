package dev.shiming.keycloak;

import org.jspecify.annotations.Nullable;

/** What a member types to verify again or to change their phone; lives for one request. */
record IdentityProof(
    String method,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String oldPhone,
    @Nullable String oldCode,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    boolean documentConsent,
    String address,
    int port,
    @Nullable String program) {

  /** A record prints its parts; this one must never do so in a log. */
  @Override
  public String toString() {
    return "IdentityProof";
  }
}
