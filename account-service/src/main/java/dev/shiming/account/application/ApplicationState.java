package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How far an application is. */
enum ApplicationState {
  DRAFT,
  SUBMITTED,
  CORRECTION,
  APPROVED,
  REFUSED,
  APPEALED,
  WITHDRAWN;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the applicant may change it. */
  boolean open() {
    return this == DRAFT || this == CORRECTION;
  }

  /** Whether a reviewer may decide about it. */
  boolean underReview() {
    return this == SUBMITTED || this == APPEALED;
  }

  /** Whether it was handed in and nothing is decided for good: it holds its names and its place. */
  boolean waiting() {
    return underReview() || this == CORRECTION;
  }

  /** The words of those states, for a query. */
  static List<String> words(Predicate<ApplicationState> those) {
    return Arrays.stream(values()).filter(those).map(ApplicationState::word).toList();
  }

  static ApplicationState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
