package dev.shiming.moderation.cases;

/** What a decision, or its undoing, does to a subject; one that has no place there does nothing. */
public sealed interface Effect {

  /** A held one becomes public. */
  record Publish() implements Effect {}

  /** A held one is not taken; its author sees the reason, and the text where there is one. */
  record Refuse(String reason, String text) implements Effect {}

  /** A held one goes back to its author, who is told what has to be corrected. */
  record Correct(String reason, String text) implements Effect {}

  /**
   * A public one is taken away after a report was right; its author sees the reason.
   *
   * @param text of the decider to those concerned, empty where there is none
   * @param caseId the report's case
   */
  record Remove(String reason, String text, long caseId) implements Effect {}

  /** Undoes {@link Publish}, {@link Refuse} and {@link Correct}: back to waiting. */
  record Hold() implements Effect {}

  /** Undoes the {@link Remove} of the same case. */
  record Restore(long caseId) implements Effect {}
}
