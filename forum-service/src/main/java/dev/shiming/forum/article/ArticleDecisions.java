package dev.shiming.forum.article;

import dev.shiming.forum.official.Officials;
import dev.shiming.forum.text.ReviewedText;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what a person decided about an article, in the transaction of the decision, and says
 * who may not decide: whoever works for the account that wrote it.
 */
@Component
class ArticleDecisions {

  static final String ARTICLE = "article";

  private final Articles articles;
  private final Shelf shelf;
  private final ArticleQueries queries;
  private final Officials officials;

  ArticleDecisions(Articles articles, Shelf shelf, ArticleQueries queries, Officials officials) {
    this.articles = articles;
    this.shelf = shelf;
    this.queries = queries;
    this.officials = officials;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void onArticle(long id, Effect effect) {
    Article article = articles.findAndLockById(id).orElseThrow();
    boolean wasVisible = article.visible();
    article.become(article.publication().after(effect));
    shelf.changed(article, wasVisible);
  }

  boolean concerns(long id, String member) {
    return queries
        .author(id)
        .filter(account -> officials.seatOf(account, member).isPresent())
        .isPresent();
  }

  /** Shows articles to the moderation library. */
  @Configuration(proxyBeanMethods = false)
  static class ReviewedTexts {

    @Bean
    CaseSubject reviewedArticles(ArticleQueries articles, ArticleDecisions decisions) {
      return new ReviewedText(
          ARTICLE, articles::snapshot, decisions::onArticle, decisions::concerns);
    }
  }
}
