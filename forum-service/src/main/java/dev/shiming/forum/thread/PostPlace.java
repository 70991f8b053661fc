package dev.shiming.forum.thread;

import dev.shiming.kit.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands among the pages of its thread. Numbers are given once and in order, so that a
 * page can be named without reading the posts before it.
 *
 * @param last the last number that the thread has given
 * @param waitingBefore posts without a number that only their author sees, before this one
 */
record PostPlace(int number, long place, int last, int waitingBefore) {

  /** Of {@code post p} and {@code thread t}, beside those of a {@link PostLine}. */
  static final String COLUMNS =
      """
      t.next_number - 1 as last_number, if(p.number > 0, 0, (select count(*) from post w
        where w.thread_id = p.thread_id and w.author = p.author
        and w.state in ('HELD', 'REFUSED', 'REMOVED') and w.number = 0 and w.id < p.id)
      ) as waiting_before
      """;

  static PostPlace of(ResultSet row) throws SQLException {
    return new PostPlace(
        row.getInt("number"),
        row.getLong("place"),
        row.getInt("last_number"),
        row.getInt("waiting_before"));
  }

  /** The cursor of a page with the post on it, null for the thread's first page. */
  @Nullable Cursor page(int length) {
    if (number == 0 && last % length + waitingBefore >= length) {
      return Cursor.of(place - 1);
    }
    int numbersBefore = number > 0 ? number - 1 : last;
    int earlierPages = numbersBefore / length;
    return earlierPages == 0 ? null : Cursor.of(earlierPages * length);
  }
}
