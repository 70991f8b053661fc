package dev.shiming.moderation.cases;

/**
 * Whether somebody still has to decide; a withdrawn case ended because its author took the text
 * away.
 */
enum CaseState {
  OPEN,
  DECIDED,
  WITHDRAWN;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static CaseState of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
