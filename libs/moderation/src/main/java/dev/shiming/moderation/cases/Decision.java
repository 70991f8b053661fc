package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decider makes of the version of a case that they saw.
 *
 * @param reason code, needed where the decision goes against the author
 * @param text to the author; needed where it says what has to be corrected
 */
record Decision(int version, CaseVerdict verdict, String reason, String text) {

  private static final int TEXT_MAX = 1000;

  static Decision of(
      @Nullable Integer version,
      @Nullable String verdict,
      @Nullable String reason,
      @Nullable String text) {
    List<FieldProblem> problems = new ArrayList<>();
    CaseVerdict known = CaseVerdict.of(verdict);
    if (known == null) {
      problems.add(FieldProblem.of("verdict", "verdict.missing"));
    }
    if (version == null) {
      problems.add(FieldProblem.of("version", "version.missing"));
    }
    String written = TypedText.normalized(text);
    if (!written.isEmpty()) {
      TypedText.check("text", written, 0, TEXT_MAX, problems);
    }
    if (!problems.isEmpty() || known == null || version == null) {
      throw Problem.invalid(problems);
    }
    return new Decision(version, known, reason == null ? "" : reason.strip(), written);
  }
}
