package dev.shiming.account.name;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that may be shown, of a member or an official account: 2 to 20 letters and digits of any
 * script, with few marks between.
 */
public record AccountName(String text, String skeleton) {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 20;
  private static final int LONGEST_SKELETON = 200; // some letters stand for a whole sentence
  private static final Pattern ALLOWED =
      Pattern.compile("[\\p{L}\\p{Nd}]\\p{M}{0,2}([ _\\-·]?[\\p{L}\\p{Nd}]\\p{M}{0,2})*[_\\-]?");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern OF_NUMBERED = Pattern.compile("(新成员|newmember|member)\\d*");

  /**
   * Reads what was typed; adds what is wrong to {@code problems} and gives null then.
   *
   * @param field where the name was typed, which begins the codes: {@code nickname.taken}
   */
  public static @Nullable AccountName read(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    String text = TypedText.normalized(typed);
    FieldProblem problem = problem(field, text);
    String skeleton = problem == null ? Skeleton.of(text) : "";
    if (problem == null && (skeleton.isEmpty() || skeleton.length() > LONGEST_SKELETON)) {
      problem = FieldProblem.of(field, field + ".characters");
    }
    if (problem == null && OF_NUMBERED.matcher(Skeleton.folded(text)).matches()) {
      problem = FieldProblem.of(field, field + ".forbidden");
    }
    if (problem != null) {
      problems.add(problem);
      return null;
    }
    return new AccountName(text, skeleton);
  }

  /** A name as it was read once and kept. */
  public static AccountName kept(String text) {
    return new AccountName(text, Skeleton.of(text));
  }

  /** What of a search has to be found in names; empty where nothing of it can be. */
  public static String skeletonOf(String searched) {
    return Skeleton.of(searched);
  }

  /** How the name sounds to a reader of Chinese, in letters a to z. */
  String sound() {
    return Skeleton.pinyin(text);
  }

  private static @Nullable FieldProblem problem(String field, String text) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      return FieldProblem.of(field, field + ".missing");
    }
    if (length > LONGEST) {
      return new FieldProblem(field, field + ".too-long", Map.of("max", LONGEST));
    }
    if (TypedText.deceives(text) || !ALLOWED.matcher(text).matches()) {
      return length == 1 && Character.isLetterOrDigit(text.codePointAt(0))
          ? tooShort(field)
          : FieldProblem.of(field, field + ".characters");
    }
    if (length < SHORTEST) {
      return tooShort(field);
    }
    return LETTER.matcher(text).find() ? null : FieldProblem.of(field, field + ".characters");
  }

  private static FieldProblem tooShort(String field) {
    return new FieldProblem(field, field + ".too-short", Map.of("min", SHORTEST));
  }
}
