package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post; its HTML was sanitised by forum-service when it was written. {@code page} is the cursor
 * of the thread's page that shows it, null for the first one.
 */
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
    @Nullable String page,
    @Nullable String markdown,
    @Nullable Titled thread)
    implements OwnText {

  /** The thread a member's post belongs to. */
  public record Titled(long id, String title) {}
}
