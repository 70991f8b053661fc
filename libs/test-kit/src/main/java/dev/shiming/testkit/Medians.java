package dev.shiming.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;

/**
 * Shows that two answers take the same time, so that nobody learns from the clock what the answer
 * does not say. The machine's noise may spoil a round; a difference in the work spoils all of them.
 */
public final class Medians {

  private static final int WARM_UP = 25;
  private static final int SAMPLES = 200;
  private static final int ROUNDS = 3;
  private static final double TOLERANCE = 0.1;

  private Medians() {}

  /** Takes both in turn, 200 times each; in the best of three rounds they differ by up to 10 %. */
  public static void assertAlike(Runnable one, Runnable other) {
    ratio(one, other, WARM_UP);
    List<Double> ratios = new ArrayList<>();
    do {
      ratios.add(ratio(one, other, SAMPLES));
    } while (!alike(ratios.getLast()) && ratios.size() < ROUNDS);
    assertThat(ratios.getLast())
        .as("one median to the other, in each round: %s", ratios)
        .isCloseTo(1, Offset.offset(TOLERANCE));
  }

  private static boolean alike(double ratio) {
    return Math.abs(ratio - 1) <= TOLERANCE;
  }

  /** Each goes first in every second pair. */
  private static double ratio(Runnable one, Runnable other, int samples) {
    long[] ofOne = new long[samples];
    long[] ofOther = new long[samples];
    for (int i = 0; i < samples; i++) {
      if (i % 2 == 0) {
        ofOne[i] = nanos(one);
        ofOther[i] = nanos(other);
      } else {
        ofOther[i] = nanos(other);
        ofOne[i] = nanos(one);
      }
    }
    return (double) median(ofOne) / median(ofOther);
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
