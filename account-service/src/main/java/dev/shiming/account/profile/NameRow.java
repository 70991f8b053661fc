package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A nickname that somebody has, had or wanted; moderators see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NameRow(
    long id,
    String nickname,
    String state,
    @Nullable String reason,
    Instant proposedAt,
    @Nullable Instant endedAt) {

  static NameRow of(ResultSet row, int rowNumber) throws SQLException {
    return new NameRow(
        row.getLong("id"),
        row.getString("proposed"),
        row.getString("state"),
        row.getString("reason"),
        Columns.instant(row, "proposed_at"),
        Columns.instantOrNull(row, "ended_at"));
  }

  static NameRow atRegistration(Profile profile) {
    return new NameRow(
        0,
        profile.nickname(),
        profile.state().word(),
        profile.reason(),
        profile.joinedAt(),
        profile.state() == Profile.State.WAITING ? null : profile.joinedAt());
  }
}
