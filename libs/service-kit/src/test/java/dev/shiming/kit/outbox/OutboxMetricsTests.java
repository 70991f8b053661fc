package dev.shiming.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shiming.kittest.KitTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@KitTest
class OutboxMetricsTests {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource database;

  /** Inside a transaction that is undone, so that the relay never sees the rows. */
  @Test
  void rowsAndAgeOfTheOldestAreShown() {
    transaction.executeWithoutResult(
        status -> {
          insert(Instant.now().minusSeconds(90));
          insert(Instant.now().minusSeconds(30));
          new OutboxMetrics(jdbc).bindTo(meters);
          assertThat(gauge("shiming.outbox.rows")).isGreaterThanOrEqualTo(2);
          assertThat(gauge("shiming.outbox.oldest")).isCloseTo(90, within(20.0));
          status.setRollbackOnly();
        });
  }

  @Test
  void anEmptyOutboxIsNotLate() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("delete from outbox").update();
          new OutboxMetrics(jdbc).bindTo(meters);
          assertThat(gauge("shiming.outbox.rows")).isZero();
          assertThat(gauge("shiming.outbox.oldest")).isZero();
          status.setRollbackOnly();
        });
  }

  /** Each statement outside a transaction takes a connection. */
  @Test
  void twoScrapesOfBothGaugesCostOneStatement() {
    var statements = new AtomicInteger();
    var counted =
        new DelegatingDataSource(database) {
          @Override
          public Connection getConnection() throws SQLException {
            statements.incrementAndGet();
            return super.getConnection();
          }
        };
    new OutboxMetrics(JdbcClient.create(counted)).bindTo(meters);
    for (int scrape = 0; scrape < 2; scrape++) {
      assertThat(gauge("shiming.outbox.rows")).isNotNaN();
      assertThat(gauge("shiming.outbox.oldest")).isNotNaN();
    }
    assertThat(statements).hasValue(1);
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  private void insert(Instant at) {
    jdbc.sql(
            "insert into outbox (topic, fact_key, version, body, created_at) values ('kit.outbox-test', 'k', 1, '{}', ?)")
        .param(at)
        .update();
  }
}
