package dev.shiming.forum.media.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a file is to its reader. */
public enum MediaKind {
  PICTURE,
  AUDIO,
  VIDEO;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
