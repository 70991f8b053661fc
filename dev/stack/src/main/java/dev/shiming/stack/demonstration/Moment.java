package dev.shiming.stack.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as the content files state it: {@code -12d 08:15} is a time of day so many days ago,
 * {@code -3h20m} so long ago, {@code +25m} so long after what came before.
 */
final class Moment {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Pattern DAY = Pattern.compile("-(\\d+)d (\\d\\d:\\d\\d)");
  private static final Pattern SPAN = Pattern.compile("([+-])(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");

  private Moment() {}

  static Instant of(String text, Instant now, @Nullable Instant before) {
    var day = DAY.matcher(text);
    if (day.matches()) {
      return now.atZone(ZONE)
          .minusDays(Long.parseLong(day.group(1)))
          .with(LocalTime.parse(day.group(2)))
          .toInstant();
    }
    var span = SPAN.matcher(text);
    if (!span.matches() || text.length() < 3) {
      throw new IllegalArgumentException("Not a moment: " + text);
    }
    if (span.group(1).equals("-")) {
      return now.minus(duration(span));
    }
    if (before == null) {
      throw new IllegalArgumentException("Nothing came before " + text);
    }
    return before.plus(duration(span));
  }

  private static Duration duration(Matcher span) {
    return Duration.ofDays(number(span.group(2)))
        .plusHours(number(span.group(3)))
        .plusMinutes(number(span.group(4)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
