package dev.shiming.account.vault;

import dev.shiming.kit.page.Columns;
import dev.shiming.kit.time.ChinaTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One verification as its member sees it: how and when, never what.
 *
 * @param expiresAt null where it never does
 * @param lost whether it rested on a phone that came to belong to somebody else
 */
public record Verified(
    String method,
    String assurance,
    Instant verifiedAt,
    @Nullable Instant expiresAt,
    boolean lost) {

  static Verified of(ResultSet row, int number) throws SQLException {
    return new Verified(
        row.getString("method"),
        row.getString("assurance"),
        Columns.instant(row, "verified_at"),
        Columns.instantOrNull(row, "expires_at"),
        row.getObject("lost_at") != null);
  }

  /** A verification ends with a day, in China, so that a page can name it. */
  static Instant end(Instant at, Period lasts) {
    return ChinaTime.startOf(ChinaTime.dayOf(at).plus(lasts).plusDays(1));
  }
}
