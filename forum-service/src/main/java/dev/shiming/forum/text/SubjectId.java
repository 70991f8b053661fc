package dev.shiming.forum.text;

import java.util.Optional;

/** Reads the id of a text out of a case or report; what is no number names nothing. */
public final class SubjectId {

  private SubjectId() {}

  public static Optional<Long> parse(String id) {
    try {
      return Optional.of(Long.valueOf(id));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
