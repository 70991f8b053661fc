package dev.shiming.forum.thread;

import dev.shiming.forum.board.Bilingual;
import dev.shiming.forum.board.BoardName;
import dev.shiming.forum.text.State;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A thread as it is read, before its people are looked up. */
record ThreadLine(
    long id,
    String title,
    BoardName board,
    String author,
    State state,
    boolean pinned,
    boolean locked,
    int replies,
    Instant createdAt,
    Instant lastReplyAt,
    @Nullable String lastReplyBy) {

  /** Of {@code thread t} and {@code board b}. */
  static final String COLUMNS =
      """
      t.id, t.title, b.slug, b.name_zh, b.name_en, t.author, t.state, t.pinned, t.locked, t.replies,
      t.created_at, t.last_reply_at, t.last_reply_by
      """;

  static ThreadLine of(ResultSet row, int number) throws SQLException {
    return new ThreadLine(
        row.getLong("id"),
        row.getString("title"),
        new BoardName(
            row.getString("slug"),
            new Bilingual(row.getString("name_zh"), row.getString("name_en"))),
        row.getString("author"),
        State.valueOf(row.getString("state")),
        row.getBoolean("pinned"),
        row.getBoolean("locked"),
        row.getInt("replies"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "last_reply_at"),
        row.getString("last_reply_by"));
  }

  Stream<String> people() {
    return Stream.of(author, lastReplyBy).flatMap(Stream::ofNullable);
  }

  ThreadRow row(Map<String, MemberView> members) {
    return new ThreadRow(
        id,
        title,
        board,
        People.view(members, author),
        state,
        pinned,
        locked,
        replies,
        createdAt,
        lastReplyAt,
        lastReplyBy == null ? null : People.view(members, lastReplyBy));
  }

  Cursor byReply() {
    return Cursor.of(lastReplyAt, id);
  }

  Cursor byCreation() {
    return Cursor.of(createdAt, id);
  }
}
