package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an official account writes about; it stays in it (O21.15). */
public enum Category {
  NEWS(Domain.NEWS),
  ECONOMY(Domain.ECONOMY),
  EDUCATION(Domain.EDUCATION),
  MEDICINE(Domain.MEDICINE),
  JUSTICE(Domain.JUSTICE),
  PUBLIC(null),
  TECHNOLOGY(null),
  CULTURE(null),
  LIFE(null),
  TRAVEL(null),
  FOOD(null),
  SPORT(null),
  COUNTRYSIDE(null),
  OTHER(null);

  private final @Nullable Domain needs;

  Category(@Nullable Domain needs) {
    this.needs = needs;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The credential without which nobody writes about it; null for most. */
  public @Nullable Domain needs() {
    return needs;
  }

  public static Optional<Category> of(@Nullable String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
