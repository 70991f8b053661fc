package dev.shiming.moderation.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a moderator decides: the text may be read, or the report is right; or the opposite. */
enum CaseVerdict {
  APPROVE,
  REFUSE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
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
