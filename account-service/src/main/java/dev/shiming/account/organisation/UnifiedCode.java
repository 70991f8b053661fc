package dev.shiming.account.organisation;

import dev.shiming.account.verification.document.Typed;
import dev.shiming.kit.problem.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (GB 32100-2015): seventeen characters, of which 3 to 8 are an area,
 * and a check character modulo 31. It is public, so it proves nothing about whoever types it.
 */
public record UnifiedCode(String value) {

  private static final String FIELD = "code";
  private static final int LONGEST_TYPED = 64;
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I, O, S, V, Z
  private static final Pattern SHAPE =
      Pattern.compile("[" + CHARACTERS + "]{2}[0-9]{6}[" + CHARACTERS + "]{10}");
  private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2212]");

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable UnifiedCode read(@Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || Typed.missing(typed)) {
      problems.add(FieldProblem.of(FIELD, "uscc.missing"));
      return null;
    }
    return read(FIELD, typed, problems);
  }

  /** The same of a code in another field that may be left out: null where nothing was typed. */
  public static @Nullable UnifiedCode optional(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    return typed == null || Typed.missing(typed) ? null : read(field, typed, problems);
  }

  private static @Nullable UnifiedCode read(
      String field, String typed, List<FieldProblem> problems) {
    String compact = Typed.compact(typed, LONGEST_TYPED).toUpperCase(Locale.ROOT);
    String code = HYPHENS.matcher(compact).replaceAll("");
    if (!SHAPE.matcher(code).matches()) {
      problems.add(FieldProblem.of(field, "uscc.invalid"));
      return null;
    }
    if (code.charAt(17) != checkCharacter(code)) {
      problems.add(FieldProblem.of(field, "uscc.check-digit"));
      return null;
    }
    return new UnifiedCode(code);
  }

  /** A code as the registry writes it, empty when it is none. */
  static Optional<UnifiedCode> of(@Nullable String written) {
    return Optional.ofNullable(written)
        .filter(code -> SHAPE.matcher(code).matches())
        .filter(code -> code.charAt(17) == checkCharacter(code))
        .map(UnifiedCode::new);
  }

  /** The check character that belongs to the first seventeen; their weights are powers of three. */
  static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 16; i >= 0; i--) {
      sum = (sum * 3 + CHARACTERS.indexOf(code.charAt(i))) % 31;
    }
    return CHARACTERS.charAt((31 - sum) % 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
