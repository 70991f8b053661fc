package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member may do for an official account. */
public enum Seat {
  OWNER("owner"),
  EDITOR("editor"),
  AUTHOR("author"),
  COMMENT_MANAGER("comment-manager");

  private final String word;

  Seat(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  static Optional<Seat> of(@Nullable String word) {
    return Arrays.stream(values()).filter(seat -> seat.word.equals(word)).findFirst();
  }
}
