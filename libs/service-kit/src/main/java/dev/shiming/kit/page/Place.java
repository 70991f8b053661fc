package dev.shiming.kit.page;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The place in a list by time and id behind which a page begins, or the beginning of the list. */
public record Place(Instant at, long id, boolean first) {

  private static final Place NEWEST =
      new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, true);
  private static final Place OLDEST = new Place(Instant.EPOCH, 0, true);

  /** In a list that begins with the newest. */
  public static Place fromNewest(@Nullable String after) {
    return of(after, NEWEST);
  }

  /** In a list that begins with the oldest. */
  public static Place fromOldest(@Nullable String after) {
    return of(after, OLDEST);
  }

  private static Place of(@Nullable String after, Place first) {
    Cursor cursor = Cursor.parse(after, 2);
    return cursor == null ? first : new Place(cursor.instant(0), cursor.number(1), false);
  }

  /**
   * Reads the page.
   *
   * @param statement with {@code :at}, {@code :id} and {@code :rows}
   */
  public <T> Page<T> page(
      StatementSpec statement, int limit, RowMapper<T> row, Function<T, Cursor> cursorOf) {
    return Page.of(rows(statement, limit, row), limit, cursorOf);
  }

  /** Reads the rows of the page, and one more where another page follows. */
  public <T> List<T> rows(StatementSpec statement, int limit, RowMapper<T> row) {
    return statement.param("at", at).param("id", id).param("rows", limit + 1).query(row).list();
  }
}
