package dev.shiming.forum.follow;

import dev.shiming.forum.article.ArticleQueries;
import dev.shiming.forum.article.ArticleRow;
import dev.shiming.kit.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The newest articles of those whom a member follows. */
@Service
public class FollowedArticles {

  private final JdbcClient jdbc;
  private final ArticleQueries articles;

  FollowedArticles(JdbcClient jdbc, ArticleQueries articles) {
    this.jdbc = jdbc;
    this.articles = articles;
  }

  public Page<ArticleRow> page(String member, @Nullable String after, int limit) {
    List<String> followed =
        jdbc.sql("select account from follow where member = ?")
            .param(member)
            .query((row, n) -> row.getString("account"))
            .list();
    return followed.isEmpty() ? new Page<>(List.of(), null) : articles.by(followed, after, limit);
  }
}
