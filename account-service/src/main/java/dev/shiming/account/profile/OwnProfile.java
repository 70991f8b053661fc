package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A profile as its member sees it: also the nickname that waits, and why one was refused. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnProfile(MemberView member, OwnNickname nickname, Instant joinedAt) {

  static OwnProfile of(Profile profile, @Nullable Change waiting) {
    String waits =
        waiting != null
            ? waiting.proposed()
            : profile.state() == Profile.State.WAITING ? profile.nickname() : null;
    return new OwnProfile(
        profile.view(),
        new OwnNickname(
            profile.shown(),
            waits,
            waits == null ? profile.state().word() : Profile.State.WAITING.word(),
            profile.reason()),
        profile.joinedAt());
  }

  /** The nickname and what became of it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OwnNickname(
      @Nullable String shown, @Nullable String waiting, String state, @Nullable String reason) {}
}
