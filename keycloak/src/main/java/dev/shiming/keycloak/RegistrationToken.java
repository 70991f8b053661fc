package dev.shiming.keycloak;

import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/** Opens one subject's registration at account-service for a minute, and nothing else anywhere. */
final class RegistrationToken {
  private static final int SECONDS = 60;

  private RegistrationToken() {}

  /** Signed under the key of the realm that the session's context stands in. */
  static String mint(KeycloakSession session, String issuer, String subject) {
    AccessToken token = new AccessToken();
    token.id(UUID.randomUUID().toString());
    token.issuer(issuer);
    token.audience("account-service");
    token.subject(subject);
    token.type("Bearer");
    token.setScope("registration");
    long now = Time.currentTimeMillis() / 1000;
    token.iat(now);
    token.exp(now + SECONDS);
    return session.tokens().encode(token);
  }
}
