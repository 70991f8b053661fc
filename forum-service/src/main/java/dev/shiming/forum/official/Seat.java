package dev.shiming.forum.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody may do for an official account. */
public enum Seat {
  OWNER,
  EDITOR,
  AUTHOR,
  COMMENT_MANAGER;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Seat> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(seat -> seat.text().equals(text)).findFirst();
  }
}
