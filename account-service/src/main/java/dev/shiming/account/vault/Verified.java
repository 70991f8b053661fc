package dev.shiming.account.vault;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What a member sees of their own verification. */
public record Verified(String method, Instant verifiedAt) {

  static Verified of(ResultSet row, int number) throws SQLException {
    return new Verified(row.getString("method"), Columns.instant(row, "verified_at"));
  }
}
