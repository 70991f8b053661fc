package dev.shiming.sandbox.faults;

import org.jspecify.annotations.Nullable;

/** The state of one switch, and what a request to move it says. */
public record Fault(@Nullable Mode mode, @Nullable Integer delayMs) {

  static final int USUAL_DELAY = 5_000;
  private static final int LONGEST_DELAY = 120_000;

  boolean acceptable() {
    return mode != null && (delayMs == null || (delayMs >= 0 && delayMs <= LONGEST_DELAY));
  }

  boolean is(Mode other) {
    return mode == other;
  }

  /** How long a slow gateway waits. */
  public int delay() {
    return delayMs == null ? USUAL_DELAY : delayMs;
  }

  static Fault none() {
    return new Fault(Mode.NONE, null);
  }
}
