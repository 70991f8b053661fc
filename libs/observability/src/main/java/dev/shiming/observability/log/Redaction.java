package dev.shiming.observability.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log says of an exception: its kind, and the words of its message up to the first value,
 * because messages quote what somebody sent.
 */
final class Redaction {

  private static final Pattern WORDS = Pattern.compile("[A-Za-z ,./_-]{0,120}");
  private static final String CUT = "…";

  private Redaction() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getName();
    return message == null ? kind : kind + ": " + words(message);
  }

  static String words(String message) {
    Matcher words = WORDS.matcher(message);
    if (!words.lookingAt() || words.end() == message.length()) {
      return words.end() == message.length() ? message : CUT;
    }
    return message.substring(0, words.end()) + CUT;
  }
}
