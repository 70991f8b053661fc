package dev.shiming.kit.operation;

import dev.shiming.kit.ledger.Keeping;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named holds, each with a basis and an end, that keep rows of the log beyond their time. */
@Service
class Holds {

  private static final String IN_FORCE =
      """
      exists (select 1 from operation_hold h where h.begins_at <= :now and h.ends_at > :now
        and (h.account is null or h.account = l.account))""";

  private final JdbcClient jdbc;
  private final OperationLog log;
  private final InstantSource time;

  Holds(JdbcClient jdbc, OperationLog log, InstantSource time) {
    this.jdbc = jdbc;
    this.log = log;
    this.time = time;
  }

  /** What holds keep at this moment. */
  Keeping keeping(Instant now) {
    return new Keeping(IN_FORCE, Map.of("now", now));
  }

  /** Sets a hold, which is in the log like every write. */
  @Transactional
  Set set(NewHold asked, String administrator) {
    Instant now = time.instant();
    NewHold hold = asked.checked(now);
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into operation_hold (title, basis, account, begins_at, ends_at, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(hold.title())
        .param(hold.basis())
        .param(hold.account())
        .param(hold.beginsAt())
        .param(hold.endsAt())
        .param(administrator)
        .param(now)
        .update(key);
    long id = Objects.requireNonNull(key.getKey()).longValue();
    log.record(administrator, "hold.set", "hold:" + id);
    return new Set(id);
  }

  /**
   * Ends a hold now; one that has ended stays as it is.
   *
   * @throws Problem 404 for an unknown one
   */
  @Transactional
  void end(long id, String administrator) {
    Instant now = time.instant();
    boolean known =
        jdbc.sql("select 1 from operation_hold where id = ? for update")
            .param(id)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!known) {
      throw Problem.notFound();
    }
    int ended =
        jdbc.sql("update operation_hold set ends_at = :now where id = :id and ends_at > :now")
            .param("now", now)
            .param("id", id)
            .update();
    if (ended == 1) {
      log.record(administrator, "hold.end", "hold:" + id);
    }
  }

  /** Newest first, ended ones too. */
  Page<HoldView> page(@Nullable String after, int limit) {
    Cursor cursor = Cursor.parse(after, 1);
    return Page.of(
        jdbc.sql("select * from operation_hold where id < ? order by id desc limit ?")
            .params(cursor == null ? Long.MAX_VALUE : cursor.number(0), limit + 1)
            .query(HoldView::of)
            .list(),
        limit,
        hold -> Cursor.of(hold.id()));
  }

  /** The number under which a hold was set. */
  record Set(long id) {}

  /** A hold as auditors and administrators see it. */
  record HoldView(
      long id,
      String title,
      String basis,
      @Nullable String account,
      Instant beginsAt,
      Instant endsAt,
      String setBy,
      Instant setAt) {

    static HoldView of(ResultSet row, int number) throws SQLException {
      return new HoldView(
          row.getLong("id"),
          row.getString("title"),
          row.getString("basis"),
          row.getString("account"),
          Columns.instant(row, "begins_at"),
          Columns.instant(row, "ends_at"),
          row.getString("set_by"),
          Columns.instant(row, "set_at"));
    }
  }
}
