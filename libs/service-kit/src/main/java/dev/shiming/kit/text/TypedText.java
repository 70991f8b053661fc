package dev.shiming.kit.text;

import dev.shiming.kit.problem.FieldProblem;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody typed it: normalised, and checked for length and for characters that deceive.
 */
public final class TypedText {

  private TypedText() {}

  /** Composed form, line ends as one character, no blanks at both ends. Null becomes empty. */
  public static String normalized(@Nullable String typed) {
    return typed == null
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\r\\n?", "\n").strip();
  }

  /**
   * Checks a normalised text, lengths in code points; adds what is wrong to {@code problems}:
   * {@code {field}.missing}, {@code .too-short} (args min), {@code .too-long} (args max), {@code
   * text.characters}.
   */
  public static void check(
      String field, String text, int min, int max, List<FieldProblem> problems) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      problems.add(FieldProblem.of(field, field + ".missing"));
    } else if (length < min) {
      problems.add(new FieldProblem(field, field + ".too-short", Map.of("min", min)));
    } else if (length > max) {
      problems.add(new FieldProblem(field, field + ".too-long", Map.of("max", max)));
    } else if (deceives(text)) {
      problems.add(FieldProblem.of(field, "text.characters"));
    }
  }

  /** A text that has to be there, with at most so many code points, normalised and checked. */
  public static String needed(
      String field, @Nullable String typed, int max, List<FieldProblem> problems) {
    String text = normalized(typed);
    check(field, text, 1, max, problems);
    return text;
  }

  /** The same of a text that may be left out: null where nothing was typed. */
  public static @Nullable String optional(
      String field, @Nullable String typed, int max, List<FieldProblem> problems) {
    return normalized(typed).isEmpty() ? null : needed(field, typed, max, problems);
  }

  /**
   * Control characters, overrides of the writing direction, halves of a character, noncharacters.
   */
  public static boolean deceives(String text) {
    return text.codePoints().anyMatch(TypedText::deceives);
  }

  private static boolean deceives(int c) {
    boolean directional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    boolean half = Character.getType(c) == Character.SURROGATE;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return directional || control || half || noncharacter;
  }
}
