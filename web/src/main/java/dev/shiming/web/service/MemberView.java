package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A member's public profile. */
public record MemberView(
    Person member,
    @Nullable String tagline,
    @Nullable String joinedOn,
    @Nullable String standing) {}
