package dev.shiming.forum.studio;

import dev.shiming.forum.article.ArticleQueries;
import dev.shiming.forum.article.DeskArticle;
import dev.shiming.forum.article.RevisionQueries;
import dev.shiming.forum.article.RevisionQueries.DeskRevision;
import dev.shiming.kit.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what an account has published to those who work for it, whatever became of it. */
@Service
public class PublishedArticles {

  private final Seating seating;
  private final ArticleQueries articles;
  private final RevisionQueries revisions;

  PublishedArticles(Seating seating, ArticleQueries articles, RevisionQueries revisions) {
    this.seating = seating;
    this.articles = articles;
    this.revisions = revisions;
  }

  public Page<DeskArticle> page(String account, String member, @Nullable String after, int limit) {
    seating.requireAny(account, member);
    return articles.ofAccount(account, after, limit);
  }

  public List<DeskRevision> revisions(String account, String member, long article) {
    seating.requireAny(account, member);
    return revisions.ofAccount(account, article);
  }
}
