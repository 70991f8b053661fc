package dev.shiming.account.profile;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import dev.shiming.moderation.screening.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads and screens taglines. Whoever wrote them, links and contacts wait for a person: a profile
 * is where adverts settle (A22.8).
 */
@Component
class Taglines {

  private static final String FIELD = "tagline";
  private static final int LONGEST = 80;

  private final Screening screening;

  Taglines(Screening screening) {
    this.screening = screening;
  }

  /**
   * What was typed, screened; nothing typed is a proposal to show nothing.
   *
   * @throws Problem 422 at {@code tagline}
   */
  Proposal read(String account, @Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    String text = TypedText.optional(FIELD, typed, LONGEST, problems);
    if (text == null) {
      return Proposal.clean(Item.TAGLINE, null);
    }
    if (problems.isEmpty() && text.chars().anyMatch(c -> c == '\n' || c == '\t')) {
      problems.add(FieldProblem.of(FIELD, "tagline.lines"));
    }
    if (!problems.isEmpty()) {
      throw Problem.of("request.invalid", problems);
    }
    Screened screened = screening.screen(new Submission(FIELD, account, text, false, true));
    if (screened.verdict() == Verdict.REFUSED) {
      throw Problem.field(FIELD, "tagline.forbidden");
    }
    return new Proposal(
        Item.TAGLINE, text, screened.verdict() == Verdict.HELD, screened.evidence());
  }
}
