package dev.shiming.moderation.screening;

/** Every comment on news is reviewed before publication, whoever wrote it (T17.5(3), T22.4). */
final class News implements ScreeningPhase {

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    return submission.news()
        ? Finding.hold(new Evidence("news", "before-publication", "", 0, 0))
        : Finding.NOTHING;
  }
}
