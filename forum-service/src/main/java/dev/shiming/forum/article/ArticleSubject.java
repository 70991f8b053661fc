package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.SubjectId;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** An article as the moderation library sees it. */
@Component
class ArticleSubject implements CaseSubject {

  static final String TYPE = "article";

  private final Articles articles;
  private final ArticleQueries queries;
  private final ArticleFacts facts;

  ArticleSubject(Articles articles, ArticleQueries queries, ArticleFacts facts) {
    this.articles = articles;
    this.queries = queries;
    this.facts = facts;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return SubjectId.parse(id).flatMap(number -> queries.snapshot(number, viewer));
  }

  @Override
  public void publish(String id) {
    decide(id, Publication::publish);
  }

  @Override
  public void refuse(String id, String reason) {
    decide(id, publication -> publication.refuse(reason));
  }

  @Override
  public void remove(String id, String reason) {
    decide(id, publication -> publication.remove(reason));
  }

  @Override
  public void hold(String id) {
    decide(id, Publication::hold);
  }

  @Override
  public void restore(String id) {
    decide(id, Publication::restore);
  }

  private void decide(String id, UnaryOperator<Publication> decision) {
    Article article = articles.findAndLockById(Long.parseLong(id)).orElseThrow();
    boolean wasVisible = article.visible();
    article.become(decision.apply(article.publication()));
    facts.changed(articles.save(article), wasVisible);
  }
}
