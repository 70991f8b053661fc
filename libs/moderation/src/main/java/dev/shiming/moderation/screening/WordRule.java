package dev.shiming.moderation.screening;

import java.util.Optional;

/**
 * A word or phrase that nobody should have to read unlooked at.
 *
 * @param verdict what a match leads to
 * @param category the reason of a refusal, and how moderators see the match
 * @param word as the list has it
 * @param form as texts are matched
 */
record WordRule(Verdict verdict, String category, String word, String form) {

  /** Reads a line of a list; empty for blank lines and comments. */
  static Optional<WordRule> parse(String line) {
    String stripped = line.strip();
    if (stripped.isEmpty() || stripped.startsWith("#")) {
      return Optional.empty();
    }
    String[] parts = stripped.split("\\s+", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("a rule is: action category words");
    }
    Verdict verdict =
        switch (parts[0]) {
          case "hold" -> Verdict.HELD;
          case "refuse" -> Verdict.REFUSED;
          default -> throw new IllegalArgumentException("action is hold or refuse: " + parts[0]);
        };
    String form = NormalizedText.of(parts[2]).tight().text().replace(" ", "");
    if (form.isEmpty()) {
      throw new IllegalArgumentException("a rule needs letters or digits");
    }
    return Optional.of(new WordRule(verdict, parts[1], parts[2], form));
  }

  /** Latin words end where letters end; Chinese ones have no such mark. */
  boolean latin() {
    return form.chars().allMatch(c -> c < 0x250);
  }

  int spaces() {
    return (int) word.chars().filter(Character::isWhitespace).count();
  }
}
