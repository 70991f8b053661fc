package dev.shiming.account.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** That there is a proof, without what it says. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProofView(String id, String about, String type, int size, Instant uploadedAt) {

  static ProofView of(ResultSet row, int number) throws SQLException {
    return new ProofView(
        row.getString("id"),
        row.getString("about"),
        row.getString("type"),
        row.getInt("size"),
        Columns.instant(row, "uploaded_at"));
  }
}
