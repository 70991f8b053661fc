package dev.shiming.sandbox.authenticator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTests {

  /** The secret of RFC 6238, appendix B, in the letters that Keycloak's page shows. */
  private static final String SECRET = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";

  @ParameterizedTest
  @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(code(authenticator(null), second)).contains(code);
  }

  @Test
  void aCodeIsShownUntilTheNextOne() {
    var authenticator = authenticator(null);
    assertThat(authenticator.code("mod-lan", Instant.ofEpochSecond(59)))
        .map(Authenticator.Shown::seconds)
        .contains(1L);
    assertThat(code(authenticator, 30)).isEqualTo(code(authenticator, 59));
    assertThat(code(authenticator, 60)).isNotEqualTo(code(authenticator, 59));
  }

  @Test
  void aRestartForgetsNothing(@TempDir Path folder) {
    var file = folder.resolve("authenticator.json");
    authenticator(file);
    var restarted = new Authenticator(new AuthenticatorSettings(file));
    assertThat(code(restarted, 59)).contains("287082");
    assertThat(restarted.codes(Instant.ofEpochSecond(59)))
        .extracting(Authenticator.Shown::login)
        .containsExactly("mod-lan");
  }

  @Test
  void whatIsNoSecretIsRefused() {
    var authenticator = new Authenticator(new AuthenticatorSettings(null));
    assertThatThrownBy(() -> authenticator.take("mod-lan", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(authenticator.code("mod-lan", Instant.now())).isEmpty();
  }

  private static Authenticator authenticator(@Nullable Path file) {
    var authenticator = new Authenticator(new AuthenticatorSettings(file));
    authenticator.take("mod-lan", SECRET);
    return authenticator;
  }

  private static Optional<String> code(Authenticator authenticator, long second) {
    return authenticator
        .code("mod-lan", Instant.ofEpochSecond(second))
        .map(Authenticator.Shown::code);
  }
}
