package dev.shiming.account.verification.document;

import dev.shiming.kit.problem.FieldProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident identity number of the mainland (GB 11643-1999): 17 digits with a birth date, and a
 * check digit by ISO 7064 MOD 11-2.
 */
public record IdentityNumber(String value) {

  static final int ADULT_ENOUGH = 14; // PIPL 31: under fourteen a guardian has to consent

  private static final String FIELD = "number";
  private static final int LONGEST_TYPED = 64;
  private static final int OLDEST = 150;
  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final Pattern FOREIGN_SHAPE = Pattern.compile("[A-Z]{1,3}\\d{6,9}(\\([\\dA]\\))?");
  private static final Pattern FOREIGN_AREA = Pattern.compile("(8[123]|9[1-6]).*");
  private static final String CHECK_DIGITS = "10X98765432";

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable IdentityNumber read(
      @Nullable String typed, LocalDate today, List<FieldProblem> problems) {
    if (typed == null || Typed.missing(typed)) {
      problems.add(FieldProblem.of(FIELD, "number.missing"));
      return null;
    }
    String number = Typed.compact(typed, LONGEST_TYPED).toUpperCase(Locale.ROOT);
    String refusal = refusal(number, today);
    if (refusal != null) {
      problems.add(FieldProblem.of(FIELD, refusal));
      return null;
    }
    return new IdentityNumber(number);
  }

  private static @Nullable String refusal(String number, LocalDate today) {
    if (FOREIGN_SHAPE.matcher(number).matches()) {
      return "number.foreign";
    }
    if (!SHAPE.matcher(number).matches()) {
      return "number.invalid";
    }
    if (checkDigit(number) != number.charAt(17)) {
      return "number.check-digit";
    }
    if (FOREIGN_AREA.matcher(number).matches()) {
      return "number.foreign";
    }
    LocalDate birth = birth(number);
    if (birth == null || birth.isAfter(today) || birth.isBefore(today.minusYears(OLDEST))) {
      return "number.date";
    }
    return birth.isAfter(today.minusYears(ADULT_ENOUGH)) ? "number.under-age" : null;
  }

  /** The check digit that belongs to the first seventeen digits. */
  static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + number.charAt(i) - '0') * 2 % 11;
    }
    return CHECK_DIGITS.charAt(sum);
  }

  private static @Nullable LocalDate birth(String number) {
    try {
      return LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "IdentityNumber[sealed]";
  }
}
