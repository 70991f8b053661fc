package dev.shiming.moderation.screening;

import dev.shiming.kit.page.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Remembers for a day when an author wrote and the fingerprint of it, never the text. */
@Repository
class ScreeningMarks {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;

  ScreeningMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the author wrote, newest first. */
  List<Instant> times(String author, Instant after, Instant until, int max) {
    return jdbc.sql(
            """
            select at from screening_mark where author = ? and at > ? and at <= ?
            order by at desc limit ?
            """)
        .params(author, after, until, max)
        .query((row, n) -> Columns.instant(row, "at"))
        .list();
  }

  boolean seen(String author, byte[] fingerprint, Instant after, Instant until) {
    return jdbc.sql(
            """
            select id from screening_mark
            where author = ? and at > ? and at <= ? and fingerprint = ? limit 1
            """)
        .params(author, after, until, fingerprint)
        .query((row, n) -> row.getLong("id"))
        .optional()
        .isPresent();
  }

  void add(String author, byte[] fingerprint, Instant at) {
    jdbc.sql("insert into screening_mark (author, fingerprint, at) values (?, ?, ?)")
        .params(author, fingerprint, at)
        .update();
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    jdbc.sql("delete from screening_mark where at < ?").param(Instant.now().minus(KEPT)).update();
  }
}
