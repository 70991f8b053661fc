package dev.shiming.account.origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The right to one act.
 *
 * @param reference id of what it is done to
 * @param detail what the module of the act has to know besides
 * @param account who was given it
 * @param back path of the page on web to which the act leads back
 */
public record Ticket(
    Act act, String reference, @Nullable String detail, String account, @Nullable String back) {

  static Ticket of(ResultSet row, int number) throws SQLException {
    return new Ticket(
        Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        row.getString("reference"),
        row.getString("detail"),
        row.getString("account"),
        row.getString("back"));
  }
}
