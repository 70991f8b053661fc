package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an account may publish news of its own, pass on that of licensed media, or neither. */
public enum News {
  NONE,
  REPOST,
  PUBLISH;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
