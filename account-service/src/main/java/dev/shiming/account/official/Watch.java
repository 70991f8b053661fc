package dev.shiming.account.official;

import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds the accounts to which time does something today. Those with nothing due cost nothing; an
 * account that fails waits for the next round and keeps no other back.
 */
@Service
public class Watch {

  static final int AT_ONCE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Passing passing;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Watch(Passing passing, JdbcClient jdbc, InstantSource time) {
    this.passing = passing;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Looks at all accounts that are due; any number of instances may do it at once. */
  public void round() {
    LocalDate today = ChinaTime.today(time);
    Due last = new Due(LocalDate.EPOCH.minusDays(1), 0, "");
    List<Due> due;
    do {
      due = dueAfter(last, today);
      due.forEach(one -> pass(one.account(), today));
      last = due.isEmpty() ? last : due.getLast();
    } while (due.size() == AT_ONCE);
  }

  private void pass(String account, LocalDate today) {
    try {
      passing.pass(account, today);
    } catch (RuntimeException failed) {
      LOG.error(
          "an official account waits for the next round: {}", failed.getClass().getSimpleName());
    }
  }

  private List<Due> dueAfter(Due last, LocalDate today) {
    return jdbc.sql(
            """
            select watch_on, number, account from official_account
            where watch_on between ? and ? and (watch_on > ? or number > ?)
            order by watch_on, number limit ?
            """)
        .params(last.on(), today, last.on(), last.number(), AT_ONCE)
        .query(
            (row, n) ->
                new Due(
                    row.getDate("watch_on").toLocalDate(),
                    row.getLong("number"),
                    row.getString("account")))
        .list();
  }

  private record Due(LocalDate on, long number, String account) {}
}
