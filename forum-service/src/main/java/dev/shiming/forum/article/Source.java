package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a text was made here or taken over from a source that it names. */
public enum Source {
  ORIGINAL,
  REPOST;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Source> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(source -> source.text().equals(text)).findFirst();
  }
}
