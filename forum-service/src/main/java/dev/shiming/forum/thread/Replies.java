package dev.shiming.forum.thread;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public replies of a thread, counted anew. */
record Replies(int count, @Nullable Instant lastAt, @Nullable String lastBy) {

  private static final Replies NONE = new Replies(0, null, null);

  static Replies of(JdbcClient jdbc, long thread) {
    return jdbc.sql(
            """
            select count(*) over () as replies, published_at, author from post
            where thread_id = ? and state = 'PUBLISHED' and not opening
            order by number desc limit 1
            """)
        .param(thread)
        .query(Replies::row)
        .optional()
        .orElse(NONE);
  }

  private static Replies row(ResultSet row, int number) throws SQLException {
    return new Replies(
        row.getInt("replies"), Columns.instant(row, "published_at"), row.getString("author"));
  }
}
