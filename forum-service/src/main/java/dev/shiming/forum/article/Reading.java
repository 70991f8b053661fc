package dev.shiming.forum.article;

import dev.shiming.kit.page.Keyed;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up how often articles were opened and shared on each day. Who did never comes here. */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Reading {

  private final JdbcClient jdbc;
  private final InstantSource time;

  Reading(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** How many visitors opened and shared an article since they were last told. */
  public record Reads(long article, int reads, int shares) {

    boolean any() {
      return reads > 0 || shares > 0;
    }

    Reads plus(Reads more) {
      return new Reads(article, reads + more.reads, shares + more.shares);
    }
  }

  /** Reads and shares of all articles on one day. */
  public record DayReads(long reads, long shares) {

    public static final DayReads NONE = new DayReads(0, 0);
  }

  /** An article with its reads and shares of some days. */
  public record MostRead(long id, String title, long reads, long shares) {}

  /** In the order of their ids, so that batches of several webs do not wait in a circle. */
  public void add(Collection<Reads> told) {
    Map<Long, Reads> reads =
        told.stream()
            .filter(Reads::any)
            .collect(Collectors.toMap(Reads::article, each -> each, Reads::plus, TreeMap::new));
    Map<Long, String> authors = authors(reads.keySet());
    reads.keySet().retainAll(authors.keySet());
    if (!reads.isEmpty()) {
      LocalDate today = ChinaTime.today(time);
      List<Object> values = new ArrayList<>();
      reads.forEach(
          (article, count) ->
              values.addAll(
                  List.of(article, today, authors.get(article), count.reads(), count.shares())));
      String rows =
          reads.keySet().stream().map(each -> "(?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
      jdbc.sql(
              """
              insert into article_reads (article_id, day, account, readers, shares) values %s
              on duplicate key update
                readers = readers + values(readers), shares = shares + values(shares)
              """
                  .formatted(rows))
          .params(values)
          .update();
      addToTotals(reads, authors);
    }
  }

  /** In the order of the accounts, after the articles: no two batches wait in a circle. */
  private void addToTotals(Map<Long, Reads> reads, Map<Long, String> authors) {
    Map<String, Integer> totals = new TreeMap<>();
    reads.forEach(
        (article, count) -> totals.merge(authors.get(article), count.reads(), Integer::sum));
    String rows = totals.keySet().stream().map(each -> "(?, ?)").collect(Collectors.joining(", "));
    jdbc.sql(
            """
            insert into account_reads (account, readers) values %s
            on duplicate key update readers = readers + values(readers)
            """
                .formatted(rows))
        .params(totals.entrySet().stream().<Object>mapMulti(Reading::addTo).toList())
        .update();
  }

  private static void addTo(Map.Entry<String, Integer> total, Consumer<Object> row) {
    row.accept(total.getKey());
    row.accept(total.getValue());
  }

  /**
   * Reads and shares of all articles of an account by day, without days on which there were none.
   */
  @Transactional(readOnly = true)
  public Map<LocalDate, DayReads> days(String account, LocalDate from) {
    return Keyed.rows(
        jdbc.sql(
                """
            select day, sum(readers) as readers, sum(shares) as shares from article_reads
            where account = ? and day >= ? group by day
            """)
            .params(account, from),
        (row, n) -> row.getObject("day", LocalDate.class),
        (row, n) -> new DayReads(row.getLong("readers"), row.getLong("shares")));
  }

  /** Reads of all articles of each account since it has existed, without those never read. */
  @Transactional(readOnly = true)
  public Map<String, Long> totals(Collection<String> accounts) {
    return Keyed.rows(
        jdbc.sql("select account, readers from account_reads where account in (:accounts)")
            .param("accounts", accounts),
        (row, n) -> row.getString("account"),
        (row, n) -> row.getLong("readers"));
  }

  @Transactional(readOnly = true)
  public List<MostRead> mostRead(String account, LocalDate from, int most) {
    return jdbc.sql(
            """
            select a.id, a.title, r.readers, r.shares from (
              select article_id, sum(readers) as readers, sum(shares) as shares from article_reads
              where account = ? and day >= ? group by article_id
              order by readers desc, article_id desc limit ?) r
            join article a on a.id = r.article_id and a.state <> 'DELETED'
            order by r.readers desc, a.id desc
            """)
        .params(account, from, most)
        .query(
            (row, n) ->
                new MostRead(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getLong("readers"),
                    row.getLong("shares")))
        .list();
  }

  /** Of those articles that readers can see. */
  private Map<Long, String> authors(Collection<Long> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    return Keyed.rows(
        jdbc.sql("select id, author from article where id in (:ids) and state = 'PUBLISHED'")
            .param("ids", articles),
        (row, n) -> row.getLong("id"),
        (row, n) -> row.getString("author"));
  }
}
