package dev.shiming.forum.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.forum.text.State;
import org.jspecify.annotations.Nullable;

/** Where a sent text is and who sees it now; {@code threadId} is null for a thread itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Written(long id, @Nullable Long threadId, State state) {

  static Written of(ForumThread thread) {
    return new Written(thread.id(), null, thread.publication().state());
  }

  static Written of(Post post) {
    return new Written(post.id(), post.threadId(), post.publication().state());
  }
}
