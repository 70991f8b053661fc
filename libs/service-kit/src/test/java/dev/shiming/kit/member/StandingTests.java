package dev.shiming.kit.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.Problem;
import dev.shiming.testkit.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTests {

  @ParameterizedTest
  @CsvSource({
    "good, true, good",
    "limited, true, limited",
    "muted, true, muted",
    "good, false, unverified",
    "limited, false, unverified",
    "muted, false, muted",
    "closed, false, closed"
  })
  void aDecisionWeighsMoreThanAVerificationThatEnded(
      String decided, boolean verified, String standing) {
    assertThat(Standing.of(decided, verified)).isEqualTo(standing);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"good", "limited"})
  void whoeverIsGoodOrNotKnownYetMayWrite(@Nullable String standing) {
    assertThatCode(() -> Standing.requireGood(standing)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "unverified, standing.unverified",
    "muted, standing.not-good",
    "barred, standing.not-good"
  })
  @Proves(value = "C2", part = "reverify")
  void aRefusalSaysWhetherVerifyingHelps(String standing, String code) {
    assertThatThrownBy(() -> Standing.requireGood(standing))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
