package dev.shiming.account.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The right to one act: to upload something about {@code about}, or to view {@code proof}. */
record Ticket(
    String act,
    String reference,
    @Nullable String about,
    @Nullable String proof,
    String account,
    @Nullable String back) {

  static final String UPLOAD = "upload";
  static final String VIEW = "view";

  static Ticket of(ResultSet row, int number) throws SQLException {
    return new Ticket(
        row.getString("act"),
        row.getString("reference"),
        row.getString("about"),
        row.getString("proof"),
        row.getString("account"),
        row.getString("back"));
  }
}
