package dev.shiming.web.audit;

import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.Reading;
import dev.shiming.web.service.ServiceProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to read, as it was filled in; days are the site's.
 *
 * @param since the first day
 * @param until the last day
 */
record ReadingForm(
    @Nullable String service,
    @Nullable String grounds,
    @Nullable String account,
    @Nullable String operation,
    @Nullable String since,
    @Nullable String until) {

  static final Set<String> FIELDS = Set.of("grounds", "account", "operation", "since", "until");

  /** The form of a page that is open, to ask for something else. */
  static ReadingForm of(String service, Reading reading, ZoneId zone) {
    Instant end = reading.until();
    return new ReadingForm(
        service,
        reading.grounds(),
        reading.account(),
        reading.operation(),
        day(reading.since(), zone),
        day(end == null ? null : end.minusMillis(1), zone));
  }

  /** The service that was chosen; whoever chose none meant the first. */
  String chosen() {
    return service != null && Logs.SERVICES.contains(service) ? service : Logs.SERVICES.getFirst();
  }

  /**
   * The question to the service.
   *
   * @throws ServiceProblem when a day is none, as the service would say it of another field
   */
  Reading reading(ZoneId zone) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate first = day("since", since, problems);
    LocalDate last = day("until", until, problems);
    if (!problems.isEmpty()) {
      throw new ServiceProblem(422, "request.invalid", problems, Map.of());
    }
    return new Reading(
        grounds,
        account,
        operation,
        first == null ? null : first.atStartOfDay(zone).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static @Nullable LocalDate day(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException none) {
      problems.add(new FieldProblem(field, "day.form", Map.of()));
      return null;
    }
  }

  private static @Nullable String day(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : LocalDate.ofInstant(at, zone).toString();
  }
}
