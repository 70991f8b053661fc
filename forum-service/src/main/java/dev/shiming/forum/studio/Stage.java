package dev.shiming.forum.studio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a draft stands on its way to the readers. */
public enum Stage {
  DRAFT,
  PROPOSED,
  SCHEDULED,
  PUBLISHED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
