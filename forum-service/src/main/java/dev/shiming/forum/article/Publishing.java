package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.State;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.Gallery;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/** Publishes articles of the site's own makers, screened like every text. */
@Service
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Publishing {

  private final Writing writing;
  private final Members members;
  private final FormKeys keys;
  private final Screening screening;
  private final Shelf shelf;
  private final OperationLog log;
  private final InstantSource time;

  Publishing(
      Writing writing,
      Members members,
      FormKeys keys,
      Screening screening,
      Shelf shelf,
      OperationLog log,
      InstantSource time) {
    this.writing = writing;
    this.members = members;
    this.keys = keys;
    this.screening = screening;
    this.shelf = shelf;
    this.log = log;
    this.time = time;
  }

  /** Where the new article is and who sees it. */
  public record Published(long id, State state) {}

  public Published publish(String author, NewArticle asked) {
    members.requireGoodStanding(author);
    List<FieldProblem> problems = new ArrayList<>();
    ArticleText text = ArticleText.read(asked, Particulars.PLAIN, writing, Gallery.NONE, problems);
    if (text == null) {
      throw Problem.of("request.invalid", problems);
    }
    return keys.once(author, asked.key(), Published.class, () -> save(author, text));
  }

  private Published save(String author, ArticleText text) {
    Screened screened =
        screening.screen(
            new Submission(ArticleDecisions.ARTICLE, author, text.screened(null), false, false));
    Instant now = time.instant();
    Article written = Article.write(author, text, Hands.UNKNOWN, Publication.of(screened), now);
    Article article = shelf.put(written, false, null, screened);
    log.record(author, "article.publish", "article:" + article.id());
    return new Published(article.id(), article.publication().state());
  }
}
