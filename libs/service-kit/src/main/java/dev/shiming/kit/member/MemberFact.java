package dev.shiming.kit.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What account-service says of a member on {@code shiming.member}; the whole state, with its
 * version.
 */
record MemberFact(
    long version,
    @Nullable String account,
    @Nullable Long number,
    @Nullable String nickname,
    @Nullable String avatar,
    @Nullable Badge badge,
    @Nullable String standing,
    @Nullable Instant notBefore) {}
