package dev.shiming.sandbox.registry;

import java.util.regex.Pattern;

/**
 * The registry's own rule for a unified social credit code (GB 32100), written apart from the
 * site's. Its last ten characters say, in order: the group, the contact, the state, the check.
 */
record UnifiedCode(String text) {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Only codes of areas in which no real organisation is registered are in this registry. */
  private static final Pattern SHAPE =
      Pattern.compile("(91|11|12|5[123])99\\d{4}[" + CHARACTERS + "]{10}");

  private static final char REVOKED = 'X';
  private static final char FIRST_OF_TWO = '1';
  private static final char SECOND_OF_TWO = '2';

  /** The code that begins with these seventeen characters. */
  static UnifiedCode beginning(String seventeen) {
    return new UnifiedCode(seventeen + check(seventeen));
  }

  boolean exists() {
    return SHAPE.matcher(text).matches() && text.charAt(17) == check(text);
  }

  Kind kind() {
    return Kind.beginning(text.substring(0, 2));
  }

  boolean revoked() {
    return text.charAt(16) == REVOKED;
  }

  int area() {
    return Integer.parseInt(text, 2, 8, 10);
  }

  /** The same number for the same organisation, unlike that of most others. */
  int choice(int among) {
    return Math.floorMod(text.substring(8, 17).hashCode(), among);
  }

  /** 199 0000 and the last digits of what characters 13 to 16 are worth. */
  String contact() {
    var phone = new StringBuilder("1990000");
    for (var position = 12; position < 16; position++) {
      phone.append(CHARACTERS.indexOf(text.charAt(position)) % 10);
    }
    return phone.toString();
  }

  /**
   * Codes whose seventeenth characters are 1 and 2, with nothing else between them, are related.
   */
  boolean hasRelated() {
    return text.charAt(16) == FIRST_OF_TWO || text.charAt(16) == SECOND_OF_TWO;
  }

  UnifiedCode related() {
    var other = text.charAt(16) == FIRST_OF_TWO ? SECOND_OF_TWO : FIRST_OF_TWO;
    return beginning(text.substring(0, 16) + other);
  }

  private static char check(String code) {
    var sum = 0;
    for (var position = 0; position < WEIGHTS.length; position++) {
      sum += CHARACTERS.indexOf(code.charAt(position)) * WEIGHTS[position];
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
