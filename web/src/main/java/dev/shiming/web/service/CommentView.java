package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment; its HTML was sanitised by comment-service when it was written. */
public record CommentView(
    long id,
    Person author,
    @Nullable String html,
    @Nullable Quoted replyTo,
    @Nullable String state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    @Nullable Subject subject,
    @Nullable String markdown)
    implements OwnText {

  /** What the comment hangs on. */
  public record Subject(String type, String id, @Nullable String title) {}
}
