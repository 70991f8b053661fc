package dev.shiming.keycloak;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/** What an operator may set; a provider option wins over the environment that all parts share. */
record Settings(URI accountService, String issuer, Duration removalInterval, Duration removalAge) {

  static Settings of(Config.Scope options, Function<String, @Nullable String> environment) {
    return new Settings(
        URI.create(
            text(
                options.get("account-service"),
                environment.apply("SHIMING_ACCOUNT_SERVICE"),
                "http://localhost:8081")),
        text(
            options.get("issuer"),
            environment.apply("SHIMING_ISSUER"),
            "http://localhost:8180/realms/shiming"),
        Duration.ofSeconds(options.getLong("removal-interval", 600L)),
        Duration.ofSeconds(options.getLong("removal-age", 86_400L)));
  }

  /** The realm that the issuer names. */
  String realm() {
    return issuer.substring(issuer.lastIndexOf('/') + 1);
  }

  private static String text(
      @Nullable String option, @Nullable String environment, String otherwise) {
    if (option != null && !option.isBlank()) {
      return option;
    }
    return environment != null && !environment.isBlank() ? environment : otherwise;
  }
}
