package dev.shiming.sandbox.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The kinds of organisations, told apart by how their codes begin. */
public enum Kind {
  @JsonProperty("enterprise")
  ENTERPRISE,
  @JsonProperty("government")
  GOVERNMENT,
  @JsonProperty("media")
  MEDIA,
  @JsonProperty("organisation")
  ORGANISATION;

  static Kind beginning(String two) {
    return switch (two) {
      case "91" -> ENTERPRISE;
      case "11" -> GOVERNMENT;
      case "12" -> MEDIA;
      default -> ORGANISATION;
    };
  }

  /** The name on the page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
