package dev.shiming.journeys.people;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes words that no earlier run on the same site has used. */
public final class RunId {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
  private static final String RUN = random(5);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private RunId() {}

  /** The word with something after it that only this call gets. */
  public static String with(String word) {
    return word + " " + RUN + letters(COUNT.incrementAndGet());
  }

  /** A login name of its own. */
  public static String login(String word) {
    return word + "-" + RUN + letters(COUNT.incrementAndGet());
  }

  /** A nickname of its own, in Chinese or Latin letters. */
  public static String nickname(String word) {
    return word + RUN + letters(COUNT.incrementAndGet());
  }

  /** A handle of its own. */
  public static String handle(String word) {
    return word + "-" + RUN + letters(COUNT.incrementAndGet());
  }

  private static String letters(int number) {
    var text = new StringBuilder();
    for (var rest = number; rest > 0; rest /= LETTERS.length()) {
      text.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    return text.toString();
  }

  private static String random(int length) {
    var text = new StringBuilder();
    new SecureRandom()
        .ints(length, 0, LETTERS.length())
        .forEach(letter -> text.append(LETTERS.charAt(letter)));
    return text.toString();
  }
}
