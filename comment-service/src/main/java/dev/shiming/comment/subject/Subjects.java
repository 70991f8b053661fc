package dev.shiming.comment.subject;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the subjects that may be commented on. */
@Repository
public class Subjects {

  private final JdbcClient jdbc;

  Subjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A published subject; what is not published is not there. */
  public Optional<CommentSubject> find(String key) {
    return jdbc.sql(
            """
            select type, id, title, news, comments from subject
            where subject_key = ? and state = 'published'
            """)
        .param(key)
        .query(
            (row, n) ->
                new CommentSubject(
                    row.getString("type"),
                    row.getString("id"),
                    row.getString("title"),
                    row.getBoolean("news"),
                    CommentMode.of(row.getString("comments")).orElseThrow()))
        .optional();
  }
}
