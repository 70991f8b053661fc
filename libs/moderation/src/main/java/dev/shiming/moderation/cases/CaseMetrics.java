package dev.shiming.moderation.cases;

import dev.shiming.kit.page.Columns;
import dev.shiming.observability.metric.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for a decision and for how long, so that people are not kept waiting unseen. */
@Component
class CaseMetrics implements MeterBinder {

  private static final List<String> KINDS =
      List.of(
          "held-thread",
          "held-post",
          "held-article",
          "held-comment",
          CaseKinds.NICKNAME,
          CaseKinds.APPLICATION,
          CaseKinds.APPLICATION_APPEAL,
          CaseKinds.REPORT);

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final Reading<List<Waiting>> queue;

  CaseMetrics(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
    this.queue = new Reading<>(this::read);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (String kind : KINDS) {
      Gauge.builder("shiming.cases.open", () -> sum(waiting -> waiting.open(kind)))
          .description("Cases that nobody has decided")
          .tag("kind", kind)
          .register(meters);
    }
    Gauge.builder("shiming.cases.overdue", () -> sum(Waiting::overdue))
        .description("Open cases past their due time")
        .register(meters);
    Gauge.builder("shiming.cases.oldest", () -> queue.number(this::oldest))
        .description("For how long the oldest open case has waited")
        .baseUnit("seconds")
        .register(meters);
  }

  private double sum(ToDoubleFunction<Waiting> number) {
    return queue.number(kinds -> kinds.stream().mapToDouble(number).sum());
  }

  private double oldest(List<Waiting> kinds) {
    Instant now = time.instant();
    return kinds.stream()
        .mapToDouble(waiting -> Duration.between(waiting.oldest(), now).toMillis() / 1000.0)
        .map(age -> Math.max(0, age))
        .max()
        .orElse(0);
  }

  /** Counts in the queues' index; only the first case of each kind is looked at. */
  private List<Waiting> read() {
    return jdbc.sql(
            """
            select queue.kind, queue.waiting, queue.overdue, first_case.opened_at
            from (
              select kind, count(*) as waiting, sum(due_at < ?) as overdue, min(id) as first_id
              from moderation_case where desk in ('moderator', 'reviewer') and state = 'open'
              group by desk, kind
            ) queue join moderation_case first_case on first_case.id = queue.first_id
            """)
        .param(time.instant())
        .query(
            (row, n) ->
                new Waiting(
                    row.getString("kind"),
                    row.getLong("waiting"),
                    row.getLong("overdue"),
                    Columns.instant(row, "opened_at")))
        .list();
  }

  private record Waiting(String kind, long count, long overdue, Instant oldest) {

    double open(String asked) {
      return kind.equals(asked) ? count : 0;
    }
  }
}
