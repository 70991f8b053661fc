package dev.shiming.account.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as its member reads it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Notice(
    String id,
    String kind,
    String service,
    @Nullable NoticeSubject subject,
    @Nullable String title,
    @Nullable String reason,
    @Nullable String text,
    Instant at,
    boolean read) {

  static Notice of(ResultSet row, int number) throws SQLException {
    String type = row.getString("subject_type");
    return new Notice(
        row.getString("id"),
        row.getString("kind"),
        row.getString("service"),
        type == null
            ? null
            : new NoticeSubject(type, row.getString("subject_id"), row.getString("subject_parent")),
        row.getString("title"),
        row.getString("reason"),
        row.getString("text"),
        Columns.instant(row, "at"),
        row.getBoolean("seen"));
  }
}
