package dev.shiming.moderation.screening;

import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Asks an author who writes faster than people do to wait (T17.5(6), T22.12). */
final class RateLimit implements ScreeningPhase {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final ScreeningMarks marks;
  private final ScreeningSettings settings;
  private final InstantSource time;

  RateLimit(ScreeningMarks marks, ScreeningSettings settings, InstantSource time) {
    this.marks = marks;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    Instant now = time.instant();
    int most = Math.max(settings.writesPerMinute(), settings.writesPerHour());
    List<Instant> written = marks.times(submission.author(), now.minus(HOUR), now, most);
    refuseAfter(written, settings.writesPerMinute(), MINUTE, now);
    refuseAfter(written, settings.writesPerHour(), HOUR, now);
    return Finding.NOTHING;
  }

  private static void refuseAfter(List<Instant> written, int max, Duration window, Instant now) {
    if (written.size() < max) {
      return;
    }
    Instant freeAt = written.get(max - 1).plus(window);
    if (freeAt.isAfter(now)) {
      long seconds = Math.max(1, Duration.between(now, freeAt).plusMillis(999).toSeconds());
      throw new Problem(
          HttpStatus.TOO_MANY_REQUESTS, "limit.reached", Map.of("retryAfterSeconds", seconds));
    }
  }
}
