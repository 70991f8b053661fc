package dev.shiming.moderation.screening;

/** One small look at a text that was sent; the first phase with a verdict ends the screening. */
interface ScreeningPhase {

  Finding examine(Submission submission, NormalizedText text);

  /** Whether the phase makes sense for this kind of text. */
  default boolean concerns(Submission submission) {
    return !submission.kind().equals("nickname");
  }
}
