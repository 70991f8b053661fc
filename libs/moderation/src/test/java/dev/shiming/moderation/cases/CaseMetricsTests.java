package dev.shiming.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shiming.sample.SampleService;
import dev.shiming.testkit.RealServers;
import dev.shiming.testkit.StatementCount;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test writes its queue in a transaction that is undone. */
@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@RealServers
class CaseMetricsTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired StatementCount statements;

  @Test
  void theQueueIsCountedByKindWithWhatIsOverdueAndOldest() {
    transaction.executeWithoutResult(
        status -> {
          forgetAll();
          open("held-post", "open", Duration.ofHours(3), Duration.ofHours(-1));
          open("held-post", "open", Duration.ofHours(2), Duration.ofHours(1));
          open("report", "open", Duration.ofMinutes(1), Duration.ofHours(9));
          open("report", "decided", Duration.ofDays(9), Duration.ofDays(-2));
          open("application", "open", Duration.ofMinutes(5), Duration.ofDays(6));
          open("application-appeal", "open", Duration.ofMinutes(5), Duration.ofDays(6));
          jdbc.sql("update moderation_case set desk = 'reviewer' where kind like 'application%'")
              .update();
          bind();
          assertThat(open("held-post")).isEqualTo(2);
          assertThat(open("report")).isEqualTo(1);
          assertThat(open("application")).isEqualTo(1);
          assertThat(open("application-appeal")).isEqualTo(1);
          assertThat(open("nickname")).isZero();
          assertThat(gauge("shiming.cases.overdue")).isEqualTo(1);
          assertThat(gauge("shiming.cases.oldest")).isCloseTo(3 * 3600, within(1.0));
          status.setRollbackOnly();
        });
  }

  @Test
  void anEmptyQueueIsZero() {
    transaction.executeWithoutResult(
        status -> {
          forgetAll();
          bind();
          assertThat(open("held-post")).isZero();
          assertThat(gauge("shiming.cases.overdue")).isZero();
          assertThat(gauge("shiming.cases.oldest")).isZero();
          status.setRollbackOnly();
        });
  }

  @Test
  void aScrapeOfAllGaugesCostsOneStatement() {
    bind();
    assertThat(
            statements.statementsOf(
                () ->
                    meters
                        .getMeters()
                        .forEach(meter -> meter.measure().forEach(number -> number.getValue()))))
        .filteredOn(sql -> sql.contains("first_case"))
        .hasSize(1);
  }

  private void bind() {
    new CaseMetrics(jdbc, InstantSource.fixed(NOW)).bindTo(meters);
  }

  private double open(String kind) {
    return meters.get("shiming.cases.open").tag("kind", kind).gauge().value();
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  private void forgetAll() {
    jdbc.sql("update moderation_case set state = 'gone'").update();
  }

  private void open(String kind, String state, Duration age, Duration left) {
    jdbc.sql(
            """
            insert into moderation_case (kind, subject_type, subject_id, state, author, title, text,
              parent, evidence, reports, joins, opened_at, due_at, version)
            values (?, 'post', '1', ?, ?, '', '', '', '[]', 0, 0, ?, ?, 1)
            """)
        .params(kind, state, UUID.randomUUID().toString(), NOW.minus(age), NOW.plus(left))
        .update();
  }
}
