package dev.shiming.moderation.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.shiming.moderation.screening.NormalizedText.View;
import dev.shiming.moderation.screening.WordAutomaton.Match;
import java.util.List;

/** Looks for the words of the lists; a word that is refused outweighs those that are held. */
final class Words implements ScreeningPhase {

  private static final int MOST_EVIDENCE = 20;

  private final WordAutomaton words;

  Words(List<WordRule> rules) {
    this.words = new WordAutomaton(rules);
  }

  @Override
  public boolean concerns(Submission submission) {
    return true;
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    List<Match> matches = matches(text);
    List<Evidence> evidence =
        matches.stream().limit(MOST_EVIDENCE).map(match -> evidence(match, text)).toList();
    return matches.stream()
        .map(Match::rule)
        .filter(rule -> rule.verdict() == Verdict.REFUSED)
        .findFirst()
        .map(rule -> Finding.refuse(rule.category(), evidence))
        .orElseGet(() -> Finding.hold(evidence));
  }

  private List<Match> matches(NormalizedText text) {
    try {
      return words.find(text.tight().text()).stream()
          .filter(match -> !match.rule().latin() || isWord(match, text))
          .toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Evidence evidence(Match match, NormalizedText text) {
    int start = text.tight().start(match.start());
    int end = text.tight().end(match.end() - 1);
    String rule = match.rule().category() + ":" + match.rule().word();
    return new Evidence("words", rule, text.typed().substring(start, end), start, end);
  }

  /**
   * A Latin word counts where no letter touches it and its letters stand together, as the rule is
   * spaced, or one by one.
   */
  private static boolean isWord(Match match, NormalizedText text) {
    View tight = text.tight();
    String typed = text.typed();
    int start = tight.start(match.start());
    int end = tight.end(match.end() - 1);
    if (start > 0 && isLetter(typed.codePointBefore(start))) {
      return false;
    }
    if (end < typed.length() && isLetter(typed.codePointAt(end))) {
      return false;
    }
    int gaps = 0;
    for (int i = match.start(); i < match.end() - 1; i++) {
      if (hasGap(typed, tight.end(i), tight.start(i + 1))) {
        gaps++;
      }
    }
    int letters = match.end() - match.start();
    return gaps == 0 || gaps == match.rule().spaces() || gaps >= letters - 1;
  }

  private static boolean hasGap(String typed, int from, int to) {
    return from < to
        && typed
            .substring(from, to)
            .codePoints()
            .anyMatch(
                c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
