package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A member's public profile. */
public record MemberView(
    Person member,
    @Nullable String tagline,
    @Nullable String cover,
    @Nullable String joinedOn,
    @Nullable String standing) {

  /** The picture above the page. */
  public @Nullable Portrait banner() {
    return Portrait.coverOrNull(cover);
  }
}
