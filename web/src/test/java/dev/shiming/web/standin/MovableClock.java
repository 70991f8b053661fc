package dev.shiming.web.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of web under test, which tests move instead of waiting, and put back when done. */
public final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public void forward(Duration time) {
    ahead = ahead.plus(time);
  }

  public void back() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
