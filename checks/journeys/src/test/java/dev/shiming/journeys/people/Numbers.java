package dev.shiming.journeys.people;

import java.security.SecureRandom;

/** Numbers that fit their rules, and ones that break exactly one of them. */
public final class Numbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String CHECK_DIGITS = "10X98765432";

  private Numbers() {}

  /** A resident identity number (GB 11643) of area 99xxxx, which no real person comes from. */
  public static String identityNumber(int area, String birthday, int sequence) {
    var digits = "%06d%s%03d".formatted(area, birthday, sequence);
    return digits + checkDigit(digits);
  }

  static char checkDigit(String digits) {
    var sum = 0;
    for (var at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * (digits.charAt(at) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  /** The same number with a last character that does not fit. */
  public static String withWrongCheckDigit(String number) {
    var last = number.charAt(17) == '7' ? '8' : '7';
    return number.substring(0, 17) + last;
  }

  /** A network number: NW and sixteen digits, the last by Luhn's rule. */
  public static String networkNumber(long fifteenDigits) {
    var digits = "%015d".formatted(fifteenDigits);
    var sum = 0;
    for (var fromRight = 0; fromRight < digits.length(); fromRight++) {
      var digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      var weighted = fromRight % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return "NW" + digits + (10 - sum % 10) % 10;
  }

  /** A unified social credit code of an enterprise in an area that does not exist (GB 32100). */
  public static String enterprise() {
    var body = new StringBuilder("91990101MA");
    new SecureRandom().ints(6, 0, 10).forEach(body::append);
    body.append('4');
    var sum = 0;
    var weight = 1;
    for (var at = 0; at < body.length(); at++) {
      sum += CODE_LETTERS.indexOf(body.charAt(at)) * weight;
      weight = weight * 3 % 31;
    }
    return body.toString() + CODE_LETTERS.charAt((31 - sum % 31) % 31);
  }

  /** A network number of somebody under fourteen: the register's rule is an end in 14. */
  public static String networkNumberOfAChild(long from) {
    var digits = from / 10 * 10 + 1;
    while (!networkNumber(digits).endsWith("14")) {
      digits += 10;
    }
    return networkNumber(digits);
  }
}
