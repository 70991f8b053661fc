package dev.shiming.observability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTests {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void oneAnswerServesAllWhoLookMeanwhile() {
    var reading = new Reading<>(asked::incrementAndGet);
    assertThat(reading.number(Integer::doubleValue)).isEqualTo(1);
    assertThat(reading.number(answer -> answer * 10)).isEqualTo(10);
    assertThat(asked).hasValue(1);
  }

  @Test
  void anOldAnswerIsAskedForAnew() {
    var reading = new Reading<>(asked::incrementAndGet, Duration.ZERO);
    reading.number(Integer::doubleValue);
    assertThat(reading.number(Integer::doubleValue)).isEqualTo(2);
  }

  @Test
  void whileNobodyAnswersThereIsNoNumberAndNobodyIsAskedAgainAtOnce() {
    var reading =
        new Reading<Integer>(
            () -> {
              asked.incrementAndGet();
              throw new IllegalStateException("away");
            });
    assertThat(reading.number(Integer::doubleValue)).isNaN();
    assertThat(reading.number(Integer::doubleValue)).isNaN();
    assertThat(asked).hasValue(1);
  }
}
