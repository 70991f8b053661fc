package dev.shiming.account.official;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The agency (MCN) with which an account has a contract, as the registry had it (Notice 11). */
public record Agency(String code, String name, Instant checkedAt) {

  static @Nullable Agency of(ResultSet row) throws SQLException {
    String code = row.getString("agency_code");
    return code == null
        ? null
        : new Agency(code, row.getString("agency_name"), Columns.instant(row, "agency_at"));
  }
}
