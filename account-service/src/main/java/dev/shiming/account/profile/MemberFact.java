package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.Badge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the other services learn of a member: all that may be shown, and whether they may write. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MemberFact(
    long version,
    String account,
    long number,
    @Nullable String nickname,
    String avatar,
    @Nullable Badge badge,
    String standing,
    @Nullable Instant notBefore) {}
