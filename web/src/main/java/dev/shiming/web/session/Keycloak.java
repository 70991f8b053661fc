package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Says whether Keycloak answers, so that nobody is sent to an address that does not. It is asked
 * twice before it counts as away: one answer that is late or lost on a busy machine says little.
 */
@Component
class Keycloak {

  private static final Logger log = LoggerFactory.getLogger(Keycloak.class);
  private static final int ATTEMPTS = 2;
  private static final Duration TRUSTED = Duration.ofSeconds(5);

  private final RestClient realm;
  private final Clock clock;
  private volatile Instant answered = Instant.MIN;

  Keycloak(SiteSettings settings, Clock clock) {
    this.realm =
        RestClient.builder()
            .requestFactory(SignInRegistration.requests())
            .baseUrl(settings.keycloakInternal().toString())
            .build();
    this.clock = clock;
  }

  boolean answers() {
    var now = clock.instant();
    if (answered.isAfter(now.minus(TRUSTED))) {
      return true;
    }
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (answersOnce()) {
        answered = clock.instant();
        return true;
      }
    }
    return false;
  }

  private boolean answersOnce() {
    try {
      realm.get().uri("/.well-known/openid-configuration").retrieve().toBodilessEntity();
      return true;
    } catch (RestClientException away) {
      log.warn(
          "Keycloak gave no answer: {}", away.getMostSpecificCause().getClass().getSimpleName());
      return false;
    }
  }
}
