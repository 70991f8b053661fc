package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an official account publishes, and whether its badge stands. */
public enum OfficialState {
  ACTIVE,
  PAUSED,
  SUSPENDED,
  CLOSED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A paused account is still who it was; a suspended or closed one shows no badge. */
  boolean badged() {
    return this == ACTIVE || this == PAUSED;
  }

  /** As members' standings are named. */
  String standing() {
    return badged() ? "good" : word();
  }

  static Optional<OfficialState> find(@Nullable String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  static OfficialState of(String word) {
    return find(word).orElseThrow();
  }
}
