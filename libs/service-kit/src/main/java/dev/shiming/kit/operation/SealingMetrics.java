package dev.shiming.kit.operation;

import dev.shiming.kit.outbox.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sealer is behind: what can be changed unnoticed still, and since when. */
@Component
class SealingMetrics implements MeterBinder {

  private final Backlog unsealed;

  SealingMetrics(JdbcClient jdbc) {
    this.unsealed =
        new Backlog(jdbc, "select at as since from operation_log where unsealed = 1 order by id");
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    unsealed.bindTo(meters, "shiming.operations.unsealed", "Operations that wait for their seal");
  }
}
