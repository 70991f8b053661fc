package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.State;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and corrects articles of official accounts, screened like every text, in the transaction
 * of the draft that they come from.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Issuing {

  private final Articles articles;
  private final Shelf shelf;
  private final Screening screening;
  private final InstantSource time;

  Issuing(Articles articles, Shelf shelf, Screening screening, InstantSource time) {
    this.articles = articles;
    this.shelf = shelf;
    this.screening = screening;
    this.time = time;
  }

  /** A text that takes the place of an older one, and what readers are told of the change. */
  public record Correction(long article, int revision, String note) {}

  /** An article's text as it stands, for whoever is going to correct it. */
  public record Standing(ArticleText text, int revision) {}

  /** The id of the new article. */
  public long issue(String account, ArticleText text, Hands hands) {
    Screened screened = screen(account, text, null);
    Instant now = time.instant();
    Article written = Article.write(account, text, hands, Publication.of(screened), now);
    return shelf.put(written, false, null, screened).id();
  }

  /**
   * Corrects an article; what waits for a person, or was refused by one, waits again.
   *
   * @throws Problem 409 {@code changed-meanwhile} for one that was removed, or corrected since
   */
  public void correct(String account, Correction correction, ArticleText text, Hands hands) {
    Article article = lock(account, correction.article());
    article.requireRevision(correction.revision());
    boolean wasVisible = article.visible();
    Screened screened = screen(account, text, correction.note());
    Publication next = article.publication().edited(screened);
    Instant now = time.instant();
    article.correct(text, hands, correction.revision(), next, now);
    shelf.put(article, wasVisible, correction.note(), screened);
  }

  /**
   * The text that a correction begins with.
   *
   * @throws Problem 409 {@code changed-meanwhile} for one that was removed
   */
  public Standing standing(String account, long id) {
    Article article = lock(account, id);
    if (article.publication().state() == State.REMOVED) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
    return new Standing(article.written(), article.revision());
  }

  /** Opens, moderates or pauses the comments on an article. */
  public void comments(String account, long id, @Nullable String word) {
    Optional<CommentMode> mode = CommentMode.parse(word);
    Article article = lock(account, id);
    article.take(mode.orElseThrow(() -> Problem.field("comments", "comments.unknown")));
    shelf.changed(article, article.visible());
  }

  private Article lock(String account, long id) {
    return articles
        .findAndLockById(id)
        .filter(found -> found.author().equals(account))
        .orElseThrow(Problem::notFound);
  }

  private Screened screen(String account, ArticleText text, @Nullable String note) {
    return screening.screen(
        new Submission(ArticleDecisions.ARTICLE, account, text.screened(note), false, false));
  }
}
