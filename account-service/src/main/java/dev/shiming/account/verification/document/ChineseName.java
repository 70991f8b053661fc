package dev.shiming.account.verification.document;

import dev.shiming.kit.problem.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it stands on a resident identity card: 2 to 30 Chinese characters, rare ones of four
 * bytes too, with a middle dot between the parts of a longer name.
 */
public record ChineseName(String value) {

  private static final String FIELD = "name";
  private static final int LONGEST_TYPED = 128;
  private static final Pattern DOTS = Pattern.compile("[•‧∙⋅・･．.●]");
  private static final Pattern SHAPE = Pattern.compile("\\p{IsHan}+(·\\p{IsHan}+)*");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable ChineseName read(@Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || Typed.missing(typed)) {
      problems.add(FieldProblem.of(FIELD, "name.missing"));
      return null;
    }
    String name = DOTS.matcher(Typed.compact(typed, LONGEST_TYPED)).replaceAll("·");
    int length = name.codePointCount(0, name.length());
    if (length < SHORTEST || length > LONGEST || !SHAPE.matcher(name).matches()) {
      problems.add(FieldProblem.of(FIELD, "name.invalid"));
      return null;
    }
    return new ChineseName(name);
  }

  @Override
  public String toString() {
    return "ChineseName[sealed]";
  }
}
