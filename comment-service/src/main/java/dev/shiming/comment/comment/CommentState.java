package dev.shiming.comment.comment;

import java.util.Locale;

/** Who may read a comment: all when published, its author unless deleted, nobody when deleted. */
enum CommentState {
  PUBLISHED,
  HELD,
  REFUSED,
  REMOVED,
  DELETED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CommentState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
