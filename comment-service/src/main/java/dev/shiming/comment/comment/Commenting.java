package dev.shiming.comment.comment;

import dev.shiming.comment.subject.CommentMode;
import dev.shiming.comment.subject.CommentSubject;
import dev.shiming.comment.subject.Subjects;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.Markdown;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with their comments: verified, screened, once. Tried again when the database let
 * a moderator's decision about the same comment go first.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Commenting {

  private final Subjects subjects;
  private final CommentStore comments;
  private final Review review;
  private final ContentFacts facts;
  private final FormKeys forms;
  private final Members members;
  private final OperationLog operations;
  private final Markdown markdown;
  private final InstantSource time;

  Commenting(
      Subjects subjects,
      CommentStore comments,
      Review review,
      ContentFacts facts,
      FormKeys forms,
      Members members,
      OperationLog operations,
      Markdown markdown,
      InstantSource time) {
    this.subjects = subjects;
    this.comments = comments;
    this.review = review;
    this.facts = facts;
    this.forms = forms;
    this.members = members;
    this.operations = operations;
    this.markdown = markdown;
    this.time = time;
  }

  /** Writes a comment, once for each key of a form. */
  public Written write(
      String subjectKey,
      String author,
      @Nullable String body,
      @Nullable Long replyTo,
      @Nullable String key) {
    return forms.once(
        author, key, Written.class, () -> Written.of(write(subjectKey, author, body, replyTo)));
  }

  /** Changes an own comment that nobody changed since the author saw it. */
  public Written edit(long id, String author, @Nullable String body, @Nullable Integer version) {
    Comment comment = lockOwn(id, author);
    if (comment.state() == CommentState.DELETED) {
      throw Problem.notFound();
    }
    members.requireGoodStanding(author);
    if (version == null) {
      throw Problem.field("version", "version.missing");
    }
    comment.requireVersion(version);
    CommentText text = CommentText.of(body, markdown);
    if (text.markdown().equals(comment.text().markdown())) {
      return Written.of(comment);
    }
    boolean seen = comment.isPublished();
    CommentSubject subject = subjects.find(comment.subjectKey()).orElseThrow(Problem::notFound);
    Instant now = time.instant();
    review.screen(
        text,
        author,
        subject,
        screened -> {
          comment.edit(text, screened.verdict(), now);
          comments.save(comment);
          return comment;
        });
    operations.record(author, "comment.edit", "comment:" + id);
    if (seen) {
      facts.changed(comment);
    }
    return Written.of(comment);
  }

  /** Takes an own comment away; again is the same. */
  public void delete(long id, String author) {
    Comment comment = lockOwn(id, author);
    if (comment.state() == CommentState.DELETED) {
      return;
    }
    boolean seen = comment.isPublished();
    comment.delete();
    comments.save(comment);
    review.withdraw(comment);
    operations.record(author, "comment.delete", "comment:" + id);
    if (seen) {
      facts.changed(comment);
    }
  }

  private Comment write(
      String subjectKey, String author, @Nullable String body, @Nullable Long replyTo) {
    members.requireGoodStanding(author);
    CommentSubject subject = subjects.find(subjectKey).orElseThrow(Problem::notFound);
    if (subject.comments() == CommentMode.PAUSED) {
      throw new Problem(HttpStatus.CONFLICT, "comments.paused");
    }
    CommentText text = CommentText.of(body, markdown);
    requireAnswerable(replyTo, subjectKey, author);
    Instant now = time.instant();
    Comment written =
        review.screen(
            text,
            author,
            subject,
            screened ->
                comments.add(subjectKey, author, replyTo, text, Review.stateAfter(screened), now));
    operations.record(author, "comment.write", "comment:" + written.id());
    if (written.isPublished()) {
      facts.changed(written);
    }
    return written;
  }

  private void requireAnswerable(@Nullable Long replyTo, String subjectKey, String author) {
    if (replyTo == null) {
      return;
    }
    boolean answerable =
        comments
            .find(replyTo)
            .filter(other -> other.subjectKey().equals(subjectKey))
            .filter(other -> other.mayBeSeenBy(author))
            .isPresent();
    if (!answerable) {
      throw Problem.field("replyTo", "replyTo.unknown");
    }
  }

  private Comment lockOwn(long id, String author) {
    Comment comment = comments.lock(id).orElseThrow(Problem::notFound);
    if (comment.author().equals(author)) {
      return comment;
    }
    if (comment.isPublished()) {
      throw new Problem(HttpStatus.FORBIDDEN, "not-allowed");
    }
    throw Problem.notFound();
  }
}
