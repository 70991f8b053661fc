package dev.shiming.kit.operation;

import dev.shiming.kit.ledger.Purge;
import dev.shiming.kit.outbox.Lease;
import dev.shiming.kit.time.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes operations after their time: the law wants six months (CSL 23), and nothing wants more
 * but a hold. One instance at a time does it.
 */
@Component
class LogExpiry {

  private static final Logger log = LoggerFactory.getLogger(LogExpiry.class);
  private static final Period LAWFUL = Period.ofMonths(6);

  private final Purge purge;
  private final Holds holds;
  private final Lease lease;
  private final JdbcClient jdbc;
  private final InstantSource time;
  private final Period kept;

  LogExpiry(
      Purge operationPurge,
      Holds holds,
      JdbcClient jdbc,
      InstantSource time,
      @Value("${shiming.operation-log.kept}") Period kept) {
    this.purge = operationPurge;
    this.holds = holds;
    this.jdbc = jdbc;
    this.time = time;
    this.kept = lawful(kept);
    this.lease = new Lease(jdbc, "operation-expiry", Duration.ofMinutes(5));
  }

  /** At a time of the clock, so that its length delays no other job. */
  @Scheduled(cron = "0 20 * * * *")
  void run() {
    try {
      if (lease.hold()) {
        expire();
      }
    } catch (DataAccessException | TransactionException away) {
      log.warn("old operations wait to be deleted: {}", away.getClass().getSimpleName());
    }
  }

  /** Deletes what is older than it has to be, and the grounds of readings of that time. */
  void expire() {
    Instant now = time.instant();
    Instant until = ChinaTime.startOf(ChinaTime.dayOf(now).minus(kept));
    int deleted = 0;
    int batch;
    do {
      batch = purge.deleteBatch(until, holds.keeping(now));
      deleted += batch;
    } while (batch > 0 && lease.hold());
    while (lease.hold() && purge.trimBatch(until)) {
      log.debug("more links at the front wait to be let go");
    }
    jdbc.sql(
            """
            delete from operation_reading where opened_at < :until and not exists
              (select 1 from operation_log l where l.reference = concat('reading:', operation_reading.id)
                and l.account = operation_reading.auditor and l.operation = 'operation.read')
            """)
        .param("until", until)
        .update();
    if (deleted > 0) {
      log.info("{} operations from before {} were deleted", deleted, until);
    }
  }

  private static Period lawful(Period kept) {
    if (LocalDate.EPOCH.plus(kept).isBefore(LocalDate.EPOCH.plus(LAWFUL))) {
      throw new IllegalStateException("shiming.operation-log.kept is less than six months");
    }
    return kept;
  }
}
