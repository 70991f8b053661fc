package dev.shiming.kit.operation;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account id that staff type or copy from the address of a member's page. */
final class AccountId {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private AccountId() {}

  /** Null where nothing was typed; adds {@code account.form} where it is no id. */
  static @Nullable String optional(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    String id = TypedText.normalized(typed);
    if (id.isEmpty()) {
      return null;
    }
    if (!FORM.matcher(id).matches()) {
      problems.add(FieldProblem.of(field, "account.form"));
    }
    return id;
  }
}
