package dev.shiming.kit.operation;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hold as an administrator asks for it.
 *
 * @param account whose rows, null for everybody's
 * @param beginsAt null for now
 */
record NewHold(
    @Nullable String title,
    @Nullable String basis,
    @Nullable String account,
    @Nullable Instant beginsAt,
    @Nullable Instant endsAt) {

  private static final int TITLE = 100;
  private static final int BASIS = 300;

  /**
   * The hold with nothing left open.
   *
   * @throws Problem 422 with the fields at fault; a hold without an end is none
   */
  NewHold checked(Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    String titled = TypedText.needed("title", title, TITLE, problems);
    String based = TypedText.needed("basis", basis, BASIS, problems);
    String whose = AccountId.optional("account", account, problems);
    Instant begin = Objects.requireNonNullElse(beginsAt, now);
    if (endsAt == null) {
      problems.add(FieldProblem.of("endsAt", "endsAt.missing"));
    } else if (!endsAt.isAfter(now) || !endsAt.isAfter(begin)) {
      problems.add(FieldProblem.of("endsAt", "endsAt.passed"));
    }
    if (!problems.isEmpty()) {
      throw Problem.of("request.invalid", problems);
    }
    return new NewHold(titled, based, whose, begin, endsAt);
  }
}
