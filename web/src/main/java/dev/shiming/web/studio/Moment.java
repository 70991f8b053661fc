package dev.shiming.web.studio;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.ServiceProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the day and the time at which something is to be published, in the site's own zone. */
@Component
class Moment {

  private final SiteSettings settings;
  private final Clock clock;

  Moment(SiteSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The instant meant.
   *
   * @throws ServiceProblem at the field, for one that is not whole or has passed
   */
  Instant of(@Nullable String day, @Nullable String time) {
    if (day == null || day.isBlank() || time == null || time.isBlank()) {
      throw refused("at.missing");
    }
    try {
      var at =
          LocalDate.parse(day.strip())
              .atTime(LocalTime.parse(time.strip()))
              .atZone(settings.zone())
              .toInstant();
      if (!at.isAfter(clock.instant())) {
        throw refused("at.passed");
      }
      return at;
    } catch (DateTimeParseException unreadable) {
      throw refused("at.missing");
    }
  }

  private static ServiceProblem refused(String code) {
    return new ServiceProblem(
        422, "request.invalid", List.of(new FieldProblem("at", code, Map.of())), Map.of());
  }
}
