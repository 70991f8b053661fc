package dev.shiming.forum.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of an article, and which of them readers have seen. */
@Component
class Revisions {

  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version that the article has now, while it is locked or new. */
  void keep(Article article, @Nullable String note) {
    ArticleText written = article.written();
    jdbc.sql(
            """
            insert into article_revision
              (article_id, number, title, summary, markdown, html, note, written_by, approved_by,
              shown, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                article.id(),
                article.revision(),
                written.title(),
                written.summary(),
                written.text().markdown(),
                written.text().html(),
                note,
                article.hands().writtenBy(),
                article.hands().approvedBy(),
                article.visible(),
                article.writtenAt()))
        .update();
  }

  /** Readers see the article's version from now on, also when a later one has taken its place. */
  void shown(Article article) {
    jdbc.sql("update article_revision set shown = true where article_id = ? and number = ?")
        .params(article.id(), article.revision())
        .update();
  }
}
