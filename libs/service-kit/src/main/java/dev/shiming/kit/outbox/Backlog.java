package dev.shiming.kit.outbox;

import dev.shiming.kit.page.Columns;
import dev.shiming.observability.metric.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that wait for a background job, as two gauges: how many, and for how long the oldest has.
 */
public final class Backlog {

  /** Counting on tells nothing new and would cost the more the worse things are. */
  public static final int COUNTED = 10_000;

  private final Reading<Waiting> waiting;

  /**
   * @param rows a select of the times, as {@code since}, at which the rows that wait were written
   */
  public Backlog(JdbcClient jdbc, String rows) {
    String sql =
        "select count(*) as waiting, min(since) as oldest from (%s limit %d) first_rows"
            .formatted(rows, COUNTED);
    this.waiting =
        new Reading<>(
            () ->
                jdbc.sql(sql)
                    .query(
                        (row, n) ->
                            new Waiting(
                                row.getLong("waiting"), Columns.instantOrNull(row, "oldest")))
                    .single());
  }

  /** Registers the gauges {@code name.rows} and {@code name.oldest}. */
  public void bindTo(MeterRegistry meters, String name, String what) {
    Gauge.builder(name + ".rows", () -> waiting.number(Waiting::rows))
        .description(what + "; " + COUNTED + " stands for that many or more")
        .register(meters);
    Gauge.builder(name + ".oldest", () -> waiting.number(Waiting::age))
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
