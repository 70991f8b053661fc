package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.State;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import java.time.InstantSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/** Publishes articles, screened like every text. */
@Service
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Publishing {

  private final Articles articles;
  private final Writing writing;
  private final Members members;
  private final FormKeys keys;
  private final Screening screening;
  private final Cases cases;
  private final ArticleFacts facts;
  private final OperationLog log;
  private final InstantSource time;

  Publishing(
      Articles articles,
      Writing writing,
      Members members,
      FormKeys keys,
      Screening screening,
      Cases cases,
      ArticleFacts facts,
      OperationLog log,
      InstantSource time) {
    this.articles = articles;
    this.writing = writing;
    this.members = members;
    this.keys = keys;
    this.screening = screening;
    this.cases = cases;
    this.facts = facts;
    this.log = log;
    this.time = time;
  }

  /** Where the new article is and who sees it. */
  public record Published(long id, State state) {}

  public Published publish(String author, NewArticle asked) {
    members.requireGoodStanding(author);
    ArticleDraft draft = ArticleDraft.of(asked, writing);
    return keys.once(author, asked.key(), Published.class, () -> save(author, draft));
  }

  private Published save(String author, ArticleDraft draft) {
    String text = draft.submitted();
    Screened screened =
        screening.screen(new Submission(ArticleDecisions.ARTICLE, author, text, false, false));
    Article article =
        articles.save(Article.write(author, draft, Publication.of(screened), time.instant()));
    log.record(author, "article.publish", "article:" + article.id());
    facts.changed(article, false);
    if (!article.visible()) {
      String id = Long.toString(article.id());
      cases.open(
          "held-article",
          new Subject(ArticleDecisions.ARTICLE, id),
          article.snapshot(),
          screened.evidence());
    }
    return new Published(article.id(), article.publication().state());
  }
}
