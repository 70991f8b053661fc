package dev.shiming.account.verification;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Says everything that is wrong at once, in the order of the page's fields. */
public final class Refusals {

  private static final List<String> ORDER =
      List.of(
          "nickname",
          "oldPhone",
          "oldCode",
          "phone",
          "code",
          "name",
          "number",
          "networkNumber",
          "method",
          "agreed",
          "agreement",
          "undertakings",
          "documentConsent");

  private Refusals() {}

  /** Refuses a form where anything is wrong with it. */
  public static void throwAny(Collection<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw of(problems);
    }
  }

  static Problem of(Collection<FieldProblem> problems) {
    return Problem.of(
        "registration.refused",
        problems.stream()
            .distinct()
            .sorted(Comparator.comparingInt(problem -> ORDER.indexOf(problem.field())))
            .toList());
  }

  /** What other accounts hold already, at its fields. */
  public static List<FieldProblem> used(Collection<IndexPurpose> known) {
    return known.stream().map(Refusals::field).distinct().map(Refusals::used).toList();
  }

  private static String field(IndexPurpose purpose) {
    return switch (purpose) {
      case PHONE -> "phone";
      case IDENTITY_NUMBER -> "number";
      case NETWORK_NUMBER, NETWORK_PSEUDONYM -> "networkNumber";
      case SMS_TARGET, SMS_CODE, LIMIT -> throw new IllegalArgumentException(purpose.word());
    };
  }

  private static FieldProblem used(String field) {
    return FieldProblem.of(field, field + ".used");
  }
}
