package dev.shiming.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MediansTests {

  @Test
  void theSameWorkTakesTheSameTime() {
    assertThatCode(() -> Medians.assertAlike(() -> work(200), () -> work(200)))
        .doesNotThrowAnyException();
  }

  @Test
  void aFifthMoreWorkIsSeenOnEitherSide() {
    assertThatThrownBy(() -> Medians.assertAlike(() -> work(200), () -> work(240)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("in each round");
    assertThatThrownBy(() -> Medians.assertAlike(() -> work(240), () -> work(200)))
        .isInstanceOf(AssertionError.class);
  }

  private static void work(long micros) {
    long end = System.nanoTime() + micros * 1000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
