package dev.shiming.benchmarks;

import java.util.List;

/**
 * Times of one kind of request in nanoseconds, shortest first, and what all of them took together.
 */
record Timing(List<Long> sorted, long wholeNanos) {

  static Timing of(List<Long> nanos, long wholeNanos) {
    return new Timing(nanos.stream().sorted().toList(), wholeNanos);
  }

  double median() {
    return millis(sorted.get(sorted.size() / 2));
  }

  double p95() {
    return millis(sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * 0.95))));
  }

  double perSecond() {
    return sorted.size() / (wholeNanos / 1e9);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
