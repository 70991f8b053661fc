package dev.shiming.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's time in milliseconds, which is what the columns hold. */
class SystemTime implements InstantSource {

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Instant instant() {
    return now();
  }
}
