package dev.shiming.comment.comment;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment as it is read, before its people are known. */
record CommentRow(
    long id,
    String author,
    String html,
    @Nullable Answered answered,
    String state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    int version,
    CommentView.On subject,
    String markdown) {

  /** What a comment replies to. */
  record Answered(long id, String author, String excerpt) {}

  static CommentRow of(ResultSet row, int number) throws SQLException {
    Long answered = Columns.longOrNull(row, "reply_id");
    return new CommentRow(
        row.getLong("id"),
        row.getString("author"),
        row.getString("html"),
        answered == null
            ? null
            : new Answered(answered, row.getString("reply_author"), row.getString("reply_excerpt")),
        row.getString("state"),
        row.getString("reason"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "edited_at"),
        row.getInt("version"),
        new CommentView.On(
            row.getString("subject_type"),
            row.getString("subject_id"),
            row.getString("subject_title")),
        row.getString("markdown"));
  }

  Stream<String> accounts() {
    return answered == null ? Stream.of(author) : Stream.of(author, answered.author());
  }

  CommentView view(Map<String, MemberView> people, boolean withMarkdown) {
    return new CommentView(
        id,
        shown(author, people),
        html,
        answered == null
            ? null
            : new CommentView.Reply(
                answered.id(), shown(answered.author(), people), answered.excerpt()),
        state,
        reason,
        createdAt,
        editedAt,
        version,
        subject,
        withMarkdown ? markdown : null);
  }

  private static MemberView shown(String account, Map<String, MemberView> people) {
    return people.getOrDefault(account, MemberView.unknown(account));
  }
}
