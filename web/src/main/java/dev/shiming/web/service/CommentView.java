package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment; its HTML was sanitised by comment-service when it was written.
 *
 * @param page the cursor of the page that shows it, where one comment was asked for; null for the
 *     first page
 */
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
    @Nullable String markdown,
    @Nullable String page)
    implements OwnText {

  /** What the comment hangs on. */
  public record Subject(String type, String id, @Nullable String title) {}
}
