package dev.shiming.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A fact that waits to leave. */
record OutboxRow(long id, String topic, String factKey, String body, @Nullable String traceParent) {

  static OutboxRow of(ResultSet row, int number) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("fact_key"),
        row.getString("body"),
        row.getString("trace_parent"));
  }
}
