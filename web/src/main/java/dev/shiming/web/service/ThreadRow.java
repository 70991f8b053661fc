package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thread as one line of a list. */
public record ThreadRow(
    long id,
    String title,
    Board board,
    Person author,
    @Nullable String state,
    boolean pinned,
    boolean locked,
    long replies,
    Instant createdAt,
    @Nullable Instant lastReplyAt,
    @Nullable Person lastReplyBy) {

  /** When something last happened here. */
  public Instant activeAt() {
    return lastReplyAt == null ? createdAt : lastReplyAt;
  }
}
