package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post; its HTML was sanitised by forum-service when it was written. */
public record PostView(
    long id,
    long number,
    Person author,
    @Nullable String html,
    @Nullable Quoted quote,
    @Nullable String state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    boolean first,
    @Nullable Long threadId,
    @Nullable String markdown,
    @Nullable Titled thread) {

  /** The thread a member's post belongs to. */
  public record Titled(long id, String title) {}
}
