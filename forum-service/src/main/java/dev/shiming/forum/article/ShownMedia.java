package dev.shiming.forum.article;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Knows which files the versions of articles show. A reader may have what a version shows that
 * readers can see, so that an article's removal, and its undoing, count for its files at once.
 */
@Service
public class ShownMedia {

  private final JdbcClient jdbc;

  ShownMedia(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether readers can see a version of any article that shows the file. */
  public boolean anywhere(String media) {
    return jdbc.sql(
            """
            select 1 from article_media m
            join article_revision r on r.article_id = m.article_id and r.number = m.number
            join article a on a.id = m.article_id
            where m.media = ? and r.shown and a.state = 'PUBLISHED' limit 1
            """)
        .param(media)
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** Those of the version that the article has now, which is kept already. */
  void keep(Article article) {
    Set<String> media = article.written().media();
    if (!media.isEmpty()) {
      String rows = media.stream().map(each -> "(?, ?, ?)").collect(Collectors.joining(", "));
      jdbc.sql("insert into article_media (article_id, number, media) values " + rows)
          .params(
              media.stream().<Object>mapMulti((each, row) -> addTo(row, article, each)).toList())
          .update();
    }
  }

  private static void addTo(Consumer<Object> row, Article article, String media) {
    row.accept(article.id());
    row.accept(article.revision());
    row.accept(media);
  }
}
