package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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

  /** Whether it counts against the cap of its entity. */
  boolean waiting() {
    return this == SUBMITTED || this == CORRECTION || this == APPEALED;
  }

  static ApplicationState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
