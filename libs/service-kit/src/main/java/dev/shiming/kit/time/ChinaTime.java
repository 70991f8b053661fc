package dev.shiming.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Days as the site counts them: terms, ages and figures end at midnight in China. */
public final class ChinaTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}

  public static LocalDate today(InstantSource time) {
    return dayOf(time.instant());
  }

  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** The last days up to today, oldest first. */
  public static List<LocalDate> lastDays(int count, InstantSource time) {
    LocalDate tomorrow = today(time).plusDays(1);
    return tomorrow.minusDays(count).datesUntil(tomorrow).toList();
  }

  /** The moment at which a day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
