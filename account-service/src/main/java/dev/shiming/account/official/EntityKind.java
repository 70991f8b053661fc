package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may stand behind an official account (O21.9, O21.15). */
public enum EntityKind {
  PERSON,
  ENTERPRISE,
  MEDIA,
  GOVERNMENT,
  ORGANISATION;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean organised() {
    return this != PERSON;
  }

  public static Optional<EntityKind> of(@Nullable String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
