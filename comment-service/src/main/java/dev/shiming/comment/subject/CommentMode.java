package dev.shiming.comment.subject;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a subject takes comments, and whether each waits for a person first. */
public enum CommentMode {
  OPEN,
  MODERATED,
  PAUSED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CommentMode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }
}
