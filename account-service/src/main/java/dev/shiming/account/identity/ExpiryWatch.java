package dev.shiming.account.identity;

import dev.shiming.kit.page.Columns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Finds the members whose verification ends soon or has ended. Those with nothing due cost nothing;
 * one that fails waits for the next round and keeps no other back.
 */
@Service
public class ExpiryWatch {

  static final int AT_ONCE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryWatch.class);

  private final Expiry expiry;
  private final JdbcClient jdbc;
  private final InstantSource time;

  ExpiryWatch(Expiry expiry, JdbcClient jdbc, InstantSource time) {
    this.expiry = expiry;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Looks at all members that are due; any number of instances may do it at once. */
  @Scheduled(
      fixedDelayString = "${shiming.identity.watch-delay:10m}",
      initialDelayString = "${shiming.identity.watch-delay:10m}")
  public void round() {
    Instant now = time.instant();
    Due last = new Due(Instant.EPOCH, "");
    List<Due> due;
    do {
      due = dueAfter(last, now);
      due.forEach(one -> pass(one.account()));
      last = due.isEmpty() ? last : due.getLast();
    } while (due.size() == AT_ONCE);
  }

  private void pass(String account) {
    try {
      expiry.pass(account);
    } catch (RuntimeException failed) {
      LOG.error("a verification waits for the next round: {}", failed.getClass().getSimpleName());
    }
  }

  private List<Due> dueAfter(Due last, Instant now) {
    return jdbc.sql(
            """
            select watch_at, account from identity_term
            where watch_at between ? and ? and (watch_at > ? or account > ?)
            order by watch_at, account limit ?
            """)
        .params(last.at(), now, last.at(), last.account(), AT_ONCE)
        .query((row, n) -> new Due(Columns.instant(row, "watch_at"), row.getString("account")))
        .list();
  }

  private record Due(Instant at, String account) {}
}
