package dev.shiming.moderation.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds resident identity numbers, whoever they belong to: a valid one (GB 11643) is private data.
 * The evidence shows only its ends.
 */
final class IdentityNumbers implements ScreeningPhase {

  private static final Pattern EIGHTEEN = Pattern.compile("(?=([1-9]\\d{5}(?:19|20)\\d{9}[\\dx]))");
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10x98765432";

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    NormalizedText.View tight = text.tight();
    List<Evidence> found = new ArrayList<>();
    Matcher matcher = EIGHTEEN.matcher(tight.text());
    int after = 0;
    while (matcher.find()) {
      int at = matcher.start();
      String number = matcher.group(1);
      if (at >= after && hasDate(number) && hasCheckDigit(number)) {
        found.add(
            new Evidence(
                "identity-numbers",
                "gb-11643",
                number.charAt(0) + "…" + number.charAt(LENGTH - 1),
                tight.start(at),
                tight.end(at + LENGTH - 1)));
        after = at + LENGTH;
      }
    }
    return Finding.hold(found);
  }

  private static boolean hasDate(String number) {
    try {
      LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean hasCheckDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == number.charAt(LENGTH - 1);
  }
}
