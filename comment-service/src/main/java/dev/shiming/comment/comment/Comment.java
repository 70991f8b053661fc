package dev.shiming.comment.comment;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.screening.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What one member said; decides which state follows from an edit or a moderator's act. */
final class Comment {

  private final long id;
  private final String subjectKey;
  private final String author;
  private final Instant createdAt;
  private CommentText text;
  private CommentState state;
  private @Nullable CommentState previousState;
  private @Nullable String reason;
  private @Nullable Instant editedAt;
  private int version;

  Comment(
      long id,
      String subjectKey,
      String author,
      CommentText text,
      CommentState state,
      Instant createdAt) {
    this.id = id;
    this.subjectKey = subjectKey;
    this.author = author;
    this.text = text;
    this.state = state;
    this.createdAt = createdAt;
    this.version = 1;
  }

  /** As it was stored. */
  Comment restored(
      @Nullable CommentState storedPrevious,
      @Nullable String storedReason,
      @Nullable Instant storedEdit,
      int storedVersion) {
    previousState = storedPrevious;
    reason = storedReason;
    editedAt = storedEdit;
    version = storedVersion;
    return this;
  }

  /** Refuses what was written on the sight of an older version. */
  void requireVersion(int seen) {
    if (seen != version) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
  }

  /**
   * Changes the text. What is published stays so while the new text is clean; what waits or was
   * taken away is for a person to decide, however clean it is now.
   */
  void edit(CommentText newer, Verdict verdict, Instant at) {
    boolean stays = state == CommentState.PUBLISHED && verdict == Verdict.PUBLISHED;
    text = newer;
    state = stays ? CommentState.PUBLISHED : CommentState.HELD;
    reason = null;
    editedAt = at;
    version++;
  }

  void delete() {
    moveTo(CommentState.DELETED, reason);
  }

  /**
   * What a moderator's decision, or its undoing, makes of it; true when something changed. A review
   * goes on below a removal, so that each can be undone without undoing the other.
   */
  boolean undergo(Effect effect) {
    return switch (effect) {
      case Effect.Publish() ->
          reviewed() == CommentState.HELD && review(CommentState.PUBLISHED, null);
      case Effect.Refuse(String because, _) ->
          reviewed() == CommentState.HELD && review(CommentState.REFUSED, because);
      case Effect.Correct _ -> false;
      case Effect.Hold() ->
          (reviewed() == CommentState.PUBLISHED || reviewed() == CommentState.REFUSED)
              && review(CommentState.HELD, null);
      case Effect.Remove right -> remove(right.reason());
      case Effect.Restore ignored -> restore();
    };
  }

  /** What the review came to, also while the comment is taken away. */
  private CommentState reviewed() {
    return state == CommentState.REMOVED && previousState != null ? previousState : state;
  }

  private boolean review(CommentState next, @Nullable String because) {
    if (state != CommentState.REMOVED) {
      return moveTo(next, because);
    }
    previousState = next;
    reason = because == null ? reason : because;
    version++;
    return true;
  }

  private boolean remove(String because) {
    if (state != CommentState.PUBLISHED && state != CommentState.HELD) {
      return false;
    }
    CommentState before = state;
    moveTo(CommentState.REMOVED, because);
    previousState = before;
    return true;
  }

  private boolean restore() {
    return state == CommentState.REMOVED
        && moveTo(reviewed(), reviewed() == CommentState.REFUSED ? reason : null);
  }

  private boolean moveTo(CommentState next, @Nullable String because) {
    state = next;
    previousState = null;
    reason = because;
    version++;
    return true;
  }

  boolean isPublished() {
    return state == CommentState.PUBLISHED;
  }

  boolean mayBeSeenBy(@Nullable String account) {
    return isPublished() || (author.equals(account) && state != CommentState.DELETED);
  }

  long id() {
    return id;
  }

  String subjectKey() {
    return subjectKey;
  }

  String author() {
    return author;
  }

  CommentText text() {
    return text;
  }

  CommentState state() {
    return state;
  }

  @Nullable CommentState previousState() {
    return previousState;
  }

  @Nullable String reason() {
    return reason;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant editedAt() {
    return editedAt;
  }

  int version() {
    return version;
  }
}
