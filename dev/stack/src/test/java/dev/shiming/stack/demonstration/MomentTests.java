package dev.shiming.stack.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTests {

  private static final Instant NOW = Instant.parse("2026-11-21T13:45:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "-12d 08:15, 2026-11-09T00:15:00Z",
    "-3h20m, 2026-11-21T10:25:00Z",
    "+25m, 2026-11-01T00:25:00Z",
    "+1d2h, 2026-11-02T02:00:00Z"
  })
  void statesATimeRelativeToNowOrToWhatCameBefore(String text, Instant moment) {
    assertThat(Moment.of(text, NOW, BEFORE)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+", "yesterday", "25m", "-1d 8:15", "+25"})
  void refusesWhatItDoesNotUnderstand(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Moment.of(text, NOW, BEFORE));
  }

  @Test
  void nothingCanComeAfterNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Moment.of("+5m", NOW, null));
  }
}
