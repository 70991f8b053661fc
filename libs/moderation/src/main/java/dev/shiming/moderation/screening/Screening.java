package dev.shiming.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Decides what happens to a text that was sent, by one ordered list of phases: the policy. */
public class Screening {

  private final List<ScreeningPhase> phases;

  Screening(List<ScreeningPhase> phases) {
    this.phases = List.copyOf(phases);
  }

  /**
   * Screens a text in the transaction of its write.
   *
   * @throws dev.shiming.kit.problem.Problem 429 {@code limit.reached} to an author who writes too
   *     fast
   */
  @Transactional
  public Screened screen(Submission submission) {
    NormalizedText text = NormalizedText.of(submission.text());
    List<Evidence> evidence = new ArrayList<>();
    for (ScreeningPhase phase : phases) {
      if (!phase.concerns(submission)) {
        continue;
      }
      Finding finding = phase.examine(submission, text);
      evidence.addAll(finding.evidence());
      if (finding.verdict() != null) {
        return new Screened(finding.verdict(), finding.reason(), List.copyOf(evidence));
      }
    }
    return new Screened(Verdict.PUBLISHED, "", List.copyOf(evidence));
  }
}
