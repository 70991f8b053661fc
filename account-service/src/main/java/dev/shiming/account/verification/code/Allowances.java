package dev.shiming.account.verification.code;

import dev.shiming.account.vault.IdentityIndex;
import dev.shiming.account.vault.KeyedMac;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts uses in fixed windows, by keyed MAC: it never knows whose they are. */
@Service
public class Allowances {

  private static final Duration KEPT = Duration.ofDays(2);

  private final IdentityIndex index;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Allowances(IdentityIndex index, JdbcClient jdbc, InstantSource time) {
    this.index = index;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Takes one use, in the caller's transaction.
   *
   * @throws Problem 429 {@code limit.reached} when none is left in this window
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Use use) {
    Allowance allowance = use.allowance();
    KeyedMac mac = index.newest(use.purpose(), use.whose());
    Instant now = time.instant();
    long length = allowance.window().toSeconds();
    long window = now.getEpochSecond() / length * length;
    Instant start = Instant.ofEpochSecond(window);
    jdbc.sql(
            """
            insert into allowance_use (rule, mac, window_start, uses) values (?, ?, ?, 1)
            on duplicate key update uses = uses + 1
            """)
        .params(allowance.rule(), mac.hex(), start)
        .update();
    long uses =
        jdbc.sql("select uses from allowance_use where rule = ? and mac = ? and window_start = ?")
            .params(allowance.rule(), mac.hex(), start)
            .query(Long.class)
            .single();
    if (uses > allowance.most()) {
      throw reached(window + length - now.getEpochSecond());
    }
  }

  static Problem reached(long seconds) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "limit.reached",
        Map.of("retryAfterSeconds", Math.max(1, seconds)));
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void forgetOld() {
    Instant before = Instant.now().minus(KEPT);
    jdbc.sql("delete from allowance_use where window_start < ? limit 5000").param(before).update();
  }
}
