package dev.shiming.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far Kafka is behind the database: facts that wait, and since when the oldest does. */
@Component
class OutboxMetrics implements MeterBinder {

  private final Backlog waiting;

  OutboxMetrics(JdbcClient jdbc) {
    this.waiting = new Backlog(jdbc, "select created_at as since from outbox order by id");
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    waiting.bindTo(meters, "shiming.outbox", "Facts that wait for Kafka");
  }
}
