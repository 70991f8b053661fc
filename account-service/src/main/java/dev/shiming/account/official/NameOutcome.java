package dev.shiming.account.official;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.Locale;

/** How it ended to have a name shown, in words that say nothing of what was typed. */
enum NameOutcome {
  SHOWN,
  MISSING,
  INVALID,
  CONSENT,
  MISMATCH,
  LIMIT,
  UNAVAILABLE,
  /** What was so when the address was given is so no more. */
  REFUSED,
  /** The address was used before, or too late. */
  ENDED;

  static NameOutcome of(Problem refusal) {
    if (!refusal.fields().isEmpty()) {
      return of(refusal.fields().getFirst());
    }
    return switch (refusal.status()) {
      case TOO_MANY_REQUESTS -> LIMIT;
      case SERVICE_UNAVAILABLE -> UNAVAILABLE;
      default -> REFUSED;
    };
  }

  private static NameOutcome of(FieldProblem problem) {
    return switch (problem.code()) {
      case "name.missing", "number.missing" -> MISSING;
      case "identity.mismatch" -> MISMATCH;
      default -> INVALID;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
