package dev.shiming.kit.operation;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to read, and why.
 *
 * @param grounds the order, the case or the question that it is about
 * @param account whose operations, null for everybody's
 * @param operation which, in the words of the API, null for all
 * @param since from this moment on
 * @param until before this moment
 */
record NewReading(
    @Nullable String grounds,
    @Nullable String account,
    @Nullable String operation,
    @Nullable Instant since,
    @Nullable Instant until) {

  private static final int GROUNDS = 200;
  private static final Pattern OPERATION = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z.-]*");
  private static final int OPERATION_MAX = 40;

  /**
   * The reading with nothing typed left unread.
   *
   * @throws Problem 422 with the fields at fault
   */
  NewReading checked() {
    List<FieldProblem> problems = new ArrayList<>();
    String why = TypedText.normalized(grounds);
    TypedText.check("grounds", why, 1, GROUNDS, problems);
    String whose = AccountId.optional("account", account, problems);
    String which = TypedText.normalized(operation);
    if (which.length() > OPERATION_MAX
        || (!which.isEmpty() && !OPERATION.matcher(which).matches())) {
      problems.add(FieldProblem.of("operation", "operation.form"));
    }
    if (since != null && until != null && !until.isAfter(since)) {
      problems.add(FieldProblem.of("until", "until.before-since"));
    }
    if (!problems.isEmpty()) {
      throw Problem.of("request.invalid", problems);
    }
    return new NewReading(why, whose, which.isEmpty() ? null : which, since, until);
  }
}
