package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an article is; every comment on news is reviewed before publication. */
public enum Kind {
  ANNOUNCEMENT,
  NEWS,
  ARTICLE;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
