package dev.shiming.benchmarks;

import java.util.Arrays;

/** Times of one kind of request in nanoseconds, and what all of them took together. */
record Timing(long[] sorted, long wholeNanos) {

  static Timing of(long[] nanos, long wholeNanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Timing(sorted, wholeNanos);
  }

  double median() {
    return millis(sorted[sorted.length / 2]);
  }

  double p95() {
    return millis(sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.95))]);
  }

  double perSecond() {
    return sorted.length / (wholeNanos / 1e9);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timing timing
        && wholeNanos == timing.wholeNanos
        && Arrays.equals(sorted, timing.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }

  @Override
  public String toString() {
    return "median %.2f ms".formatted(median());
  }
}
