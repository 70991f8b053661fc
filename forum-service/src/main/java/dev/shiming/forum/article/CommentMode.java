package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether readers may comment, and whether each comment waits for a person first. */
public enum CommentMode {
  OPEN,
  MODERATED,
  PAUSED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CommentMode> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
  }
}
