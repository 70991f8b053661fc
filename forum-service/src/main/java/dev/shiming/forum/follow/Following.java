package dev.shiming.forum.follow;

import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Officials;
import dev.shiming.kit.page.Keyed;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets members follow official accounts, by their own act only; again is the same. The operation
 * log keeps none of it: whom somebody reads is nobody's business.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Following {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Officials officials;
  private final InstantSource time;

  Following(JdbcClient jdbc, Officials officials, InstantSource time) {
    this.jdbc = jdbc;
    this.officials = officials;
    this.time = time;
  }

  /** Whether the member who asks follows, and how many do. */
  public record Followed(boolean following, long followers) {}

  /**
   * An account that is closed can be left but no longer followed.
   *
   * @throws Problem 409 {@code follow.too-many} (args max)
   */
  public Followed follow(String account, String member) {
    if (requireKnown(account).state() == Official.State.CLOSED) {
      throw Problem.notFound();
    }
    if (add(account, member)) {
      requireFew(member);
      count(account, 1);
      countToday(account);
    }
    return new Followed(true, followers(account));
  }

  public Followed leave(String account, String member) {
    requireKnown(account);
    int rows =
        jdbc.sql("delete from follow where member = ? and account = ?")
            .params(member, account)
            .update();
    if (rows == 1) {
      count(account, -1);
    }
    return new Followed(false, followers(account));
  }

  @Transactional(readOnly = true)
  public Followed of(String account, String member) {
    requireKnown(account);
    boolean following =
        jdbc.sql("select account from follow where member = ? and account = ?")
            .params(member, account)
            .query((row, n) -> row.getString("account"))
            .optional()
            .isPresent();
    return new Followed(following, followers(account));
  }

  @Transactional(readOnly = true)
  public long count(String account) {
    requireKnown(account);
    return followers(account);
  }

  /** How many follow each account, without those that nobody ever followed. */
  @Transactional(readOnly = true)
  public Map<String, Long> counts(Collection<String> accounts) {
    return Keyed.rows(
        jdbc.sql("select account, followers from follow_count where account in (:accounts)")
            .param("accounts", accounts),
        (row, n) -> row.getString("account"),
        (row, n) -> row.getLong("followers"));
  }

  /** How many began to follow by day, without days on which nobody did. */
  @Transactional(readOnly = true)
  public Map<LocalDate, Long> newPerDay(String account, LocalDate from) {
    return Keyed.rows(
        jdbc.sql("select day, follows from follow_day where account = ? and day >= ?")
            .params(account, from),
        (row, n) -> row.getObject("day", LocalDate.class),
        (row, n) -> row.getLong("follows"));
  }

  /** False for who follows already, also when they do it twice at once. */
  private boolean add(String account, String member) {
    try {
      jdbc.sql("insert into follow (member, account, at) values (?, ?, ?)")
          .params(member, account, time.instant())
          .update();
      return true;
    } catch (DuplicateKeyException already) {
      return false;
    }
  }

  private void requireFew(String member) {
    long followed =
        jdbc.sql("select count(*) from follow where member = ?")
            .param(member)
            .query(Long.class)
            .single();
    if (followed > MOST) {
      throw new Problem(HttpStatus.CONFLICT, "follow.too-many", Map.of("max", MOST));
    }
  }

  /** Takes the count's row last, so that its lock is short. */
  private void count(String account, int more) {
    jdbc.sql(
            """
            insert into follow_count (account, followers) values (?, ?)
            on duplicate key update followers = followers + ?
            """)
        .params(account, more, more)
        .update();
  }

  private void countToday(String account) {
    jdbc.sql(
            """
            insert into follow_day (account, day, follows) values (?, ?, 1)
            on duplicate key update follows = follows + 1
            """)
        .params(account, ChinaTime.today(time))
        .update();
  }

  private long followers(String account) {
    return jdbc.sql("select followers from follow_count where account = ?")
        .param(account)
        .query((row, n) -> row.getLong("followers"))
        .optional()
        .orElse(0L);
  }

  private Official requireKnown(String account) {
    return officials.find(account).orElseThrow(Problem::notFound);
  }
}
