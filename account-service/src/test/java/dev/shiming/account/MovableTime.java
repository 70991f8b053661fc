package dev.shiming.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's time, moved forward for as long as a piece of work runs. */
class MovableTime implements InstantSource {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  void later(Duration by, Runnable work) {
    ahead = by;
    try {
      work.run();
    } finally {
      ahead = Duration.ZERO;
    }
  }
}
