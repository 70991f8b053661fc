package dev.shiming.forum.thread;

import dev.shiming.forum.text.State;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post as it is shown; {@code number} is 0 until it is first published. */
public record PostView(
    long id,
    int number,
    MemberView author,
    String html,
    @Nullable Quote quote,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    boolean first) {

  /** What the post answers, while that is public: as it reads now. */
  public record Quote(long id, MemberView author, String excerpt) {}
}
