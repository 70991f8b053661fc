package dev.shiming.sandbox.identity;

import java.util.regex.Pattern;

/**
 * The register's own rule for a resident identity number (GB 11643), written apart from the site's.
 */
public record ResidentNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int FIRST_AREA = 990_000;

  /** Only numbers of areas that no real person comes from are in this register. */
  public boolean exists() {
    return SHAPE.matcher(text).matches()
        && Integer.parseInt(text, 0, 6, 10) >= FIRST_AREA
        && text.charAt(17) == checkDigit();
  }

  private char checkDigit() {
    var sum = 0;
    for (var position = 0; position < 17; position++) {
      sum += Character.digit(text.charAt(position), 10) * ((1 << (17 - position)) % 11);
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }
}
