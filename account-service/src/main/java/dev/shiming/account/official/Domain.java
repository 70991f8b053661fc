package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What nobody may write about as an expert without a credential (O21.9; news: IM14.7). */
public enum Domain {
  ECONOMY,
  EDUCATION,
  MEDICINE,
  JUSTICE,
  NEWS;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Domain> of(@Nullable String word) {
    return Arrays.stream(values()).filter(domain -> domain.word().equals(word)).findFirst();
  }
}
