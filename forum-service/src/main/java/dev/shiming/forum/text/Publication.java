package dev.shiming.forum.text;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Verdict;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What was decided about a text. The review before publication, a removal after a report and the
 * author's own deletion are kept apart, so each can be undone in any order without undoing another.
 */
public record Publication(
    State review, @Nullable String reviewReason, @Nullable String removalReason, boolean deleted) {

  /**
   * What screening makes of a new text.
   *
   * @throws Problem 422 {@code text.refused} for one that is not taken
   */
  public static Publication of(Screened screened) {
    return new Publication(review(screened), null, null, false);
  }

  public State state() {
    if (deleted) {
      return State.DELETED;
    }
    return removalReason == null ? review : State.REMOVED;
  }

  public boolean visible() {
    return state() == State.PUBLISHED;
  }

  public boolean visibleTo(boolean author) {
    return visible() || (author && !deleted);
  }

  public @Nullable String reason() {
    return switch (state()) {
      case REMOVED -> removalReason;
      case REFUSED -> reviewReason;
      case PUBLISHED, HELD, DELETED -> null;
    };
  }

  /** What a person's decision, or its undoing, makes of it. */
  public Publication after(Effect effect) {
    return switch (effect) {
      case Effect.Publish() -> publish();
      case Effect.Refuse(String reason, _) -> refuse(reason);
      case Effect.Correct _ -> this;
      case Effect.Remove right -> remove(right.reason());
      case Effect.Hold() -> hold();
      case Effect.Restore ignored -> restore();
    };
  }

  public Publication publish() {
    return review == State.HELD ? reviewed(State.PUBLISHED, null) : this;
  }

  public Publication refuse(String reason) {
    return review == State.HELD ? reviewed(State.REFUSED, reason) : this;
  }

  public Publication hold() {
    return reviewed(State.HELD, null);
  }

  public Publication remove(String reason) {
    return removalReason == null ? new Publication(review, reviewReason, reason, deleted) : this;
  }

  public Publication restore() {
    return new Publication(review, reviewReason, null, deleted);
  }

  public Publication delete() {
    return new Publication(review, reviewReason, removalReason, true);
  }

  /**
   * An edit never brings a text past a person who has it, or had it, to decide.
   *
   * @throws Problem 409 when the text was removed, 422 {@code text.refused} when the edit is not
   *     taken
   */
  public Publication edited(Screened screened) {
    if (state() == State.REMOVED || deleted) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
    State next = review(screened);
    return review == State.PUBLISHED ? reviewed(next, null) : hold();
  }

  private Publication reviewed(State next, @Nullable String reason) {
    return new Publication(next, reason, removalReason, deleted);
  }

  private static State review(Screened screened) {
    if (screened.verdict() == Verdict.REFUSED) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "text.refused",
          Map.of("reason", Objects.requireNonNullElse(screened.reason(), "rules")));
    }
    return screened.verdict() == Verdict.HELD ? State.HELD : State.PUBLISHED;
  }
}
