package dev.shiming.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern with the name that moderators see, matched against one view of a text. */
record Patterns(String phase, String rule, Pattern pattern) {

  private static final int MOST = 20;

  static Patterns of(String phase, String rule, String regex) {
    return new Patterns(phase, rule, Pattern.compile(regex));
  }

  /** What matched in the plain view, with its place in the typed text. */
  List<Evidence> in(NormalizedText text) {
    List<Evidence> found = new ArrayList<>();
    NormalizedText.View plain = text.plain();
    Matcher matcher = pattern.matcher(plain.text());
    while (found.size() < MOST && matcher.find()) {
      int start = plain.start(matcher.start());
      int end = plain.end(matcher.end() - 1);
      found.add(new Evidence(phase, rule, text.typed().substring(start, end), start, end));
    }
    return found;
  }
}
