package dev.shiming.account.official;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was checked about an official account.
 *
 * @param what {@code identity}, {@code organisation}, {@code authority}, {@code name} or {@code
 *     domain}
 * @param domain which, where it is one
 * @param method how, such as {@code registry}
 */
public record Check(
    String what, @Nullable Domain domain, String method, Instant at, @Nullable Instant until) {

  static Check of(ResultSet row, int number) throws SQLException {
    return new Check(
        row.getString("what"),
        Domain.of(row.getString("domain")).orElse(null),
        row.getString("method"),
        Columns.instant(row, "at"),
        Columns.instantOrNull(row, "until"));
  }
}
