package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Says whether Keycloak answers, so that nobody is sent to an address that does not. */
@Component
class Keycloak {

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
    try {
      realm.get().uri("/.well-known/openid-configuration").retrieve().toBodilessEntity();
      answered = now;
      return true;
    } catch (RestClientException down) {
      return false;
    }
  }
}
