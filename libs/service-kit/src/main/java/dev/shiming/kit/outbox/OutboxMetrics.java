package dev.shiming.kit.outbox;

import dev.shiming.kit.page.Columns;
import dev.shiming.observability.metric.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far Kafka is behind the database: facts that wait, and since when the oldest does. */
@Component
class OutboxMetrics implements MeterBinder {

  /** Counting on tells nothing new and would cost the more the worse things are. */
  private static final int COUNTED = 10_000;

  private final Reading<Waiting> waiting;

  OutboxMetrics(JdbcClient jdbc) {
    this.waiting =
        new Reading<>(
            () ->
                jdbc.sql(
                        """
                        select count(*) as waiting, min(created_at) as oldest
                        from (select created_at from outbox order by id limit %d) first_rows
                        """
                            .formatted(COUNTED))
                    .query(
                        (row, n) ->
                            new Waiting(
                                row.getLong("waiting"), Columns.instantOrNull(row, "oldest")))
                    .single());
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("shiming.outbox.rows", () -> waiting.number(Waiting::rows))
        .description("Facts that wait for Kafka; " + COUNTED + " stands for that many or more")
        .register(meters);
    Gauge.builder("shiming.outbox.oldest", () -> waiting.number(Waiting::age))
        .description("For how long the oldest of them has waited")
        .baseUnit("seconds")
        .register(meters);
  }

  private record Waiting(long rows, @Nullable Instant oldest) {

    double age() {
      return oldest == null
          ? 0
          : Math.max(0, Duration.between(oldest, Instant.now()).toMillis() / 1000.0);
    }
  }
}
