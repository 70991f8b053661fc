package dev.shiming.web.layout;

import dev.shiming.web.SiteSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as people of each language write them, in the site's own zone. */
@Component("times")
public class Times {

  private final SiteSettings settings;
  private final Clock clock;

  Times(SiteSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Near times by the clock, far ones by the day: what a list has room for. */
  public String brief(Instant when, Locale locale) {
    var at = when.atZone(settings.zone());
    var today = today();
    var chinese = "zh".equals(locale.getLanguage());
    if (at.toLocalDate().equals(today)) {
      return DateTimeFormatter.ofPattern("HH:mm", locale).format(at);
    }
    if (at.getYear() == today.getYear()) {
      return DateTimeFormatter.ofPattern(chinese ? "M月d日" : "d MMM", locale).format(at);
    }
    return DateTimeFormatter.ofPattern(chinese ? "yyyy年M月d日" : "d MMM yyyy", locale).format(at);
  }

  /** Day and time, for one text. */
  public String full(Instant when, Locale locale) {
    var chinese = "zh".equals(locale.getLanguage());
    return DateTimeFormatter.ofPattern(chinese ? "yyyy年M月d日 HH:mm" : "d MMMM yyyy, HH:mm", locale)
        .format(when.atZone(settings.zone()));
  }

  /** To the second, for a record. */
  public String exact(Instant when, Locale locale) {
    var chinese = "zh".equals(locale.getLanguage());
    return DateTimeFormatter.ofPattern(
            chinese ? "yyyy年M月d日 HH:mm:ss" : "d MMM yyyy, HH:mm:ss", locale)
        .format(when.atZone(settings.zone()));
  }

  /** A day with nothing more. */
  public String day(Instant when, Locale locale) {
    return day(when.atZone(settings.zone()).toLocalDate(), locale);
  }

  /** A day as a document names it. */
  public String day(LocalDate day, Locale locale) {
    var chinese = "zh".equals(locale.getLanguage());
    return DateTimeFormatter.ofPattern(chinese ? "yyyy年M月d日" : "d MMMM yyyy", locale).format(day);
  }

  /** A day without its year, for the edge of a chart. */
  public String shortDay(LocalDate day, Locale locale) {
    var chinese = "zh".equals(locale.getLanguage());
    return DateTimeFormatter.ofPattern(chinese ? "M月d日" : "d MMM", locale).format(day);
  }

  /** A day such as 2026-11-02, as it was typed where it is none. */
  public String typed(String day, Locale locale) {
    try {
      return day(LocalDate.parse(day), locale);
    } catch (DateTimeParseException other) {
      return day;
    }
  }

  /** A month such as 2026-11. */
  public String month(String month, Locale locale) {
    var chinese = "zh".equals(locale.getLanguage());
    return DateTimeFormatter.ofPattern(chinese ? "yyyy年M月" : "MMMM yyyy", locale)
        .format(YearMonth.parse(month));
  }

  /** The year the footer shows. */
  public int year() {
    return today().getYear();
  }

  /** The day it is where the site is. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }
}
