package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.shiming.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an application asks for. */
public enum Intent {
  /** An account that is not there yet. */
  OPENING,
  /** Checks and credentials of an account brought up to date, for the same registrant. */
  RENEWAL,
  /** Another registrant in place of the present one. */
  TRANSFER;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What was asked for; an opening where nothing was said.
   *
   * @throws Problem 422 at {@code intent}
   */
  public static Intent of(@Nullable String word) {
    return word == null
        ? OPENING
        : Arrays.stream(values())
            .filter(intent -> intent.word().equals(word))
            .findFirst()
            .orElseThrow(() -> Problem.field("intent", "intent.unknown"));
  }
}
