package dev.shiming.comment.comment;

import dev.shiming.comment.subject.CommentMode;
import dev.shiming.comment.subject.CommentSubject;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.screening.Evidence;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import dev.shiming.moderation.screening.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The way of every comment through screening, and to a person where that is needed. */
@Component
class Review {

  static final String TYPE = "comment";
  private static final String HELD = "held-comment";
  private static final Evidence MODERATED =
      new Evidence("comment-area", "before-publication", "", 0, 0);

  private final Screening screening;
  private final Cases cases;
  private final CommentStore comments;

  Review(Screening screening, Cases cases, CommentStore comments) {
    this.screening = screening;
    this.cases = cases;
    this.comments = comments;
  }

  /**
   * Screens a text, lets it be written unless it is refused, and opens a case when it then waits.
   *
   * @throws Problem 422 {@code text.refused} with {@code args.reason}
   */
  Comment screen(
      CommentText text, String author, CommentSubject subject, Function<Screened, Comment> write) {
    boolean newcomer = comments.isNewcomer(author);
    Screened screened =
        asTheAuthorWants(
            subject,
            screening.screen(
                new Submission(TYPE, author, text.markdown(), subject.news(), newcomer)));
    if (screened.verdict() == Verdict.REFUSED) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT, "text.refused", Map.of("reason", screened.reason()));
    }
    Comment written = write.apply(screened);
    if (written.state() == CommentState.HELD) {
      cases.open(HELD, about(written), snapshot(written, subject), screened.evidence());
    }
    return written;
  }

  /** Where comments are moderated, what screening finds clean waits for a person all the same. */
  private static Screened asTheAuthorWants(CommentSubject subject, Screened screened) {
    return subject.comments() == CommentMode.MODERATED && screened.verdict() == Verdict.PUBLISHED
        ? new Screened(Verdict.HELD, "", List.of(MODERATED))
        : screened;
  }

  void withdraw(Comment comment) {
    cases.withdraw(about(comment));
  }

  static CommentState stateAfter(Screened screened) {
    return screened.verdict() == Verdict.PUBLISHED ? CommentState.PUBLISHED : CommentState.HELD;
  }

  static Snapshot snapshot(Comment comment, CommentSubject subject) {
    return new Snapshot(comment.author(), subject.title(), comment.text().markdown(), subject.id());
  }

  private static Subject about(Comment comment) {
    return new Subject(TYPE, Long.toString(comment.id()));
  }
}
