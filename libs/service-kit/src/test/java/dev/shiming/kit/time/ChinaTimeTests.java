package dev.shiming.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChinaTimeTests {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T16:00:00Z");

  @Test
  void aDayBeginsAtMidnightInChina() {
    assertThat(ChinaTime.startOf(LocalDate.of(2026, 11, 22))).isEqualTo(MIDNIGHT);
    assertThat(ChinaTime.dayOf(MIDNIGHT)).isEqualTo("2026-11-22");
    assertThat(ChinaTime.dayOf(MIDNIGHT.minusMillis(1))).isEqualTo("2026-11-21");
  }

  @Test
  void todayIsTheDayOfTheGivenTime() {
    assertThat(ChinaTime.today(InstantSource.fixed(MIDNIGHT))).isEqualTo("2026-11-22");
  }

  @Test
  void theLastDaysEndWithToday() {
    assertThat(ChinaTime.lastDays(3, InstantSource.fixed(MIDNIGHT)))
        .extracting(LocalDate::toString)
        .containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
  }
}
