package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader must know before believing a text. */
public enum Label {
  FICTION,
  AI_MADE,
  DISPUTED,
  RUMOUR_REBUTTED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Label> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(label -> label.text().equals(text)).findFirst();
  }
}
