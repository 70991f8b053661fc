package dev.shiming.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A fact that waits to leave. */
record OutboxRow(long id, String topic, String factKey, String body) {

  static OutboxRow of(ResultSet row, int number) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("fact_key"),
        row.getString("body"));
  }
}
