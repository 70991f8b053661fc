package dev.shiming.comment.comment;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Loads comments, for a change under their row lock, and stores them. */
@Repository
class CommentStore {

  private static final int NEWCOMER_UNTIL = 3;

  private final JdbcClient jdbc;

  CommentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Comment add(
      String subjectKey,
      String author,
      @Nullable Long replyTo,
      CommentText text,
      CommentState state,
      Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into comment
              (subject_key, author, reply_to, markdown, html, excerpt, state, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """)
        .params(
            Arrays.asList(
                subjectKey,
                author,
                replyTo,
                text.markdown(),
                text.html(),
                text.excerpt(),
                state.word(),
                at))
        .update(key);
    long id = Objects.requireNonNull(key.getKey()).longValue();
    return new Comment(id, subjectKey, author, text, state, at);
  }

  Optional<Comment> find(long id) {
    return jdbc.sql("select * from comment where id = ?")
        .param(id)
        .query(CommentStore::row)
        .optional();
  }

  Optional<Comment> lock(long id) {
    return jdbc.sql("select * from comment where id = ? for update")
        .param(id)
        .query(CommentStore::row)
        .optional();
  }

  void save(Comment comment) {
    CommentState previous = comment.previousState();
    jdbc.sql(
            """
            update comment set markdown = ?, html = ?, excerpt = ?, state = ?, previous_state = ?,
              reason = ?, edited_at = ?, version = ?
            where id = ?
            """)
        .params(
            Arrays.asList(
                comment.text().markdown(),
                comment.text().html(),
                comment.text().excerpt(),
                comment.state().word(),
                previous == null ? null : previous.word(),
                comment.reason(),
                comment.editedAt(),
                comment.version(),
                comment.id()))
        .update();
  }

  /** Whether the author has published little here so far. */
  boolean isNewcomer(String author) {
    return jdbc.sql(
                """
                select id from comment where author = ? and state = 'published' limit ?
                """)
            .params(author, NEWCOMER_UNTIL)
            .query((row, n) -> row.getLong("id"))
            .list()
            .size()
        < NEWCOMER_UNTIL;
  }

  private static Comment row(ResultSet row, int number) throws SQLException {
    String previous = row.getString("previous_state");
    return new Comment(
            row.getLong("id"),
            row.getString("subject_key"),
            row.getString("author"),
            new CommentText(
                row.getString("markdown"), row.getString("html"), row.getString("excerpt")),
            CommentState.of(row.getString("state")),
            Columns.instant(row, "created_at"))
        .restored(
            previous == null ? null : CommentState.of(previous),
            row.getString("reason"),
            Columns.instantOrNull(row, "edited_at"),
            row.getInt("version"));
  }
}
