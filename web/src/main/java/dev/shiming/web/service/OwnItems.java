package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What its member may change of a profile; {@code renameFrom} is null where a name is at once. */
public record OwnItems(
    Person member,
    OwnItem nickname,
    OwnItem tagline,
    OwnItem avatar,
    OwnItem cover,
    @Nullable Instant renameFrom) {

  /**
   * One item, of a picture its id: what is shown, what waits, and why the last one was not taken.
   */
  public record OwnItem(
      @Nullable String shown, @Nullable Waiting waiting, @Nullable Refused refused) {

    /** What its form begins with. */
    public @Nullable String latest() {
      return waiting == null ? shown : waiting.value();
    }
  }

  /** What waits for a moderator. */
  public record Waiting(String value, Instant since, boolean withdrawable) {}

  /** What was not taken ({@code refused}), or taken away ({@code removed}). */
  public record Refused(
      String value,
      String state,
      @Nullable String reason,
      @Nullable String text,
      @Nullable Instant at) {}
}
