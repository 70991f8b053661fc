package dev.shiming.account.verification.document;

import dev.shiming.kit.problem.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of the network identity service, which proves a person and says nothing about them. */
public record NetworkNumber(String value) {

  private static final String FIELD = "networkNumber";
  private static final int LONGEST_TYPED = 64;
  private static final Pattern SHAPE = Pattern.compile("NW\\d{16}");

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable NetworkNumber read(@Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || Typed.missing(typed)) {
      problems.add(FieldProblem.of(FIELD, "networkNumber.missing"));
      return null;
    }
    String number = Typed.compact(typed, LONGEST_TYPED).toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(number).matches()) {
      problems.add(FieldProblem.of(FIELD, "networkNumber.invalid"));
      return null;
    }
    return new NetworkNumber(number);
  }

  @Override
  public String toString() {
    return "NetworkNumber[sealed]";
  }
}
