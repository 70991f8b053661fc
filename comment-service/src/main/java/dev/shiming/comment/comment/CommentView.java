package dev.shiming.comment.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its viewer may see it.
 *
 * @param replyTo null also where the viewer may not see what was replied to
 * @param reason of a refusal or removal, which only the author gets to see
 * @param markdown to its author, where one comment is asked for
 */
public record CommentView(
    long id,
    MemberView author,
    String html,
    @Nullable Reply replyTo,
    String state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    int version,
    On subject,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String markdown) {

  /** What a comment answers. */
  public record Reply(long id, MemberView author, String excerpt) {}

  /** What a comment hangs on. */
  public record On(String type, String id, String title) {}
}
