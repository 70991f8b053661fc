package dev.shiming.forum.article;

import dev.shiming.forum.text.ReviewedText;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a person decided about an article, in the transaction of the decision. */
@Component
class ArticleDecisions {

  static final String ARTICLE = "article";

  private final Articles articles;
  private final Shelf shelf;

  ArticleDecisions(Articles articles, Shelf shelf) {
    this.articles = articles;
    this.shelf = shelf;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void onArticle(long id, Effect effect) {
    Article article = articles.findAndLockById(id).orElseThrow();
    boolean wasVisible = article.visible();
    article.become(article.publication().after(effect));
    shelf.changed(article, wasVisible);
  }

  /** Shows articles to the moderation library. */
  @Configuration(proxyBeanMethods = false)
  static class ReviewedTexts {

    @Bean
    CaseSubject reviewedArticles(ArticleQueries articles, ArticleDecisions decisions) {
      return new ReviewedText(ARTICLE, articles::snapshot, decisions::onArticle);
    }
  }
}
