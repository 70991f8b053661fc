package dev.shiming.moderation.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is decided: the text may be read, or the report is right; or the opposite; or it may be
 * corrected and come again.
 */
enum CaseVerdict {
  APPROVE("approved"),
  REFUSE("refused"),
  CORRECT("correction");

  private final String act;

  CaseVerdict(String act) {
    this.act = act;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for it in the history and in notices. */
  String act() {
    return act;
  }

  static @Nullable CaseVerdict of(@Nullable String word) {
    for (CaseVerdict verdict : values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    return null;
  }
}
