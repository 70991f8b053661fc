package dev.shiming.kit.operation;

import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an auditor read the log: with grounds that are kept, for a day, each page being a row of the
 * log itself.
 */
@Service
class Readings {

  private static final Duration OPEN = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final OperationLog log;
  private final InstantSource time;

  Readings(JdbcClient jdbc, OperationLog log, InstantSource time) {
    this.jdbc = jdbc;
    this.log = log;
    this.time = time;
  }

  /** Keeps grounds and filter; nothing has been read yet. */
  @Transactional
  Opened open(NewReading asked, String auditor) {
    NewReading reading = asked.checked();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into operation_reading (auditor, grounds, account, operation, since, until, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(auditor)
        .param(reading.grounds())
        .param(reading.account())
        .param(reading.operation())
        .param(reading.since())
        .param(reading.until())
        .param(time.instant())
        .update(key);
    return new Opened(Objects.requireNonNull(key.getKey()).longValue());
  }

  /**
   * Reads a page, newest first; that it was read is in the log, in the same transaction.
   *
   * @throws Problem 404 for a reading of somebody else's, or of another day
   */
  @Transactional
  Slice page(long id, String auditor, @Nullable String after, int limit) {
    NewReading reading = find(id, auditor);
    Page<OperationView> page = operations(reading, Place.fromNewest(after), limit);
    log.record(auditor, "operation.read", "reading:" + id);
    return new Slice(reading, page.items(), page.next());
  }

  private NewReading find(long id, String auditor) {
    return jdbc.sql(
            """
            select grounds, account, operation, since, until from operation_reading
            where id = ? and auditor = ? and opened_at > ?
            """)
        .params(id, auditor, time.instant().minus(OPEN))
        .query(
            (row, _) ->
                new NewReading(
                    row.getString("grounds"),
                    row.getString("account"),
                    row.getString("operation"),
                    Columns.instantOrNull(row, "since"),
                    Columns.instantOrNull(row, "until")))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private Page<OperationView> operations(NewReading reading, Place place, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> asked = new HashMap<>();
    // The database would sort all rows that it finds by another key.
    String key = "operation_log_at";
    if (reading.operation() != null) {
      key = "operation_log_operation";
      conditions.add("operation = :operation and");
      asked.put("operation", reading.operation());
    }
    if (reading.account() != null) {
      key = "operation_log_account";
      conditions.add("account = :account and");
      asked.put("account", reading.account());
    }
    if (reading.since() != null) {
      conditions.add("at >= :since and");
      asked.put("since", reading.since());
    }
    if (reading.until() != null) {
      conditions.add("at < :until and");
      asked.put("until", reading.until());
    }
    var rows =
        jdbc.sql(
                """
                select id, at, account, operation, reference, address, port, client
                from operation_log force index (%s)
                where %s at <= :at and (at < :at or id < :id)
                order by at desc, id desc limit :rows
                """
                    .formatted(key, String.join(" ", conditions)))
            .params(asked);
    return place.page(rows, limit, OperationView::of, OperationView::cursor);
  }

  /** The number of a reading, which its pages are asked for with. */
  record Opened(long id) {}

  /** One page, with what was asked for and why. */
  record Slice(NewReading reading, List<OperationView> items, @Nullable String next) {}

  /** An operation as it was written. */
  record OperationView(
      long id,
      Instant at,
      String account,
      String operation,
      String reference,
      String address,
      int port,
      String client) {

    static OperationView of(ResultSet row, int number) throws SQLException {
      return new OperationView(
          row.getLong("id"),
          Columns.instant(row, "at"),
          row.getString("account"),
          row.getString("operation"),
          row.getString("reference"),
          row.getString("address"),
          row.getInt("port"),
          row.getString("client"));
    }

    Cursor cursor() {
      return Cursor.of(at, id);
    }
  }
}
