package dev.shiming.moderation.report;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as it is sent. */
record SendReport(
    @Nullable Target subject,
    @Nullable String reason,
    @Nullable String text,
    @Nullable String key) {

  private static final int TEXT_MAX = 1000;

  /** What is reported. */
  record Target(@Nullable String type, @Nullable String id) {}

  /** A report in good form. */
  record Checked(Subject subject, String reason, String text) {}

  Checked checked() {
    List<FieldProblem> problems = new ArrayList<>();
    if (reason == null || reason.isBlank()) {
      problems.add(FieldProblem.of("reason", "reason.missing"));
    } else if (!Reasons.OF_REPORTS.know(reason)) {
      problems.add(FieldProblem.of("reason", "reason.unknown"));
    }
    String written = TypedText.normalized(text);
    if (!written.isEmpty()) {
      TypedText.check("text", written, 0, TEXT_MAX, problems);
    }
    if (!problems.isEmpty() || reason == null) {
      throw Problem.invalid(problems);
    }
    if (subject == null || subject.type() == null || subject.id() == null) {
      throw Problem.notFound();
    }
    return new Checked(new Subject(subject.type(), subject.id()), reason, written);
  }
}
