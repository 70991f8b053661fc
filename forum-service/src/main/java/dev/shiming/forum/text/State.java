package dev.shiming.forum.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who sees a text: everyone, its author alone, or, when deleted, nobody. */
public enum State {
  PUBLISHED,
  HELD,
  REFUSED,
  REMOVED,
  DELETED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
