package dev.shiming.account.profile;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a member wants shown of them, and what became of it.
 *
 * @param proposed the text, or the id of a picture; null for nothing
 * @param replaced what was shown before it was
 * @param report the case of the report by which it was removed
 */
record Change(
    long id,
    String account,
    Item item,
    @Nullable String proposed,
    @Nullable String replaced,
    State state,
    @Nullable String reason,
    @Nullable String text,
    @Nullable Long report,
    Instant proposedAt,
    @Nullable Instant endedAt) {

  /** What became of it. */
  enum State {
    WAITING,
    PASSED,
    REFUSED,
    REMOVED,
    WITHDRAWN,
    SUPERSEDED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  static Change of(ResultSet row, int rowNumber) throws SQLException {
    return new Change(
        row.getLong("id"),
        row.getString("account"),
        Item.of(row.getString("item")),
        row.getString("proposed"),
        row.getString("replaced"),
        State.of(row.getString("state")),
        row.getString("reason"),
        row.getString("text"),
        Columns.longOrNull(row, "report"),
        Columns.instant(row, "proposed_at"),
        Columns.instantOrNull(row, "ended_at"));
  }

  boolean waits() {
    return state == State.WAITING;
  }

  Change passed(@Nullable String before, Instant at) {
    return became(State.PASSED, before, null, null, null, at);
  }

  Change refused(String why, String words, Instant at) {
    return became(State.REFUSED, null, why, words, null, at);
  }

  Change removed(String why, String words, long byReport, Instant at) {
    return became(State.REMOVED, replaced, why, words, byReport, at);
  }

  /** Removed no more: it is shown in place of the same as before. */
  Change restored(Instant at) {
    return became(State.PASSED, replaced, null, null, null, at);
  }

  Change waitingAgain() {
    return became(State.WAITING, null, null, null, null, null);
  }

  /** Given up by its member, withdrawn or for another. */
  Change ended(State next, Instant at) {
    return became(next, replaced, null, null, null, at);
  }

  private Change became(
      State next,
      @Nullable String before,
      @Nullable String why,
      @Nullable String words,
      @Nullable Long byReport,
      @Nullable Instant at) {
    return new Change(
        id, account, item, proposed, before, next, why, words, byReport, proposedAt, at);
  }
}
