package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A profile as its member sees it. */
public record OwnProfile(
    Person member,
    Nickname nickname,
    @Nullable String method,
    @Nullable Instant verifiedAt,
    Instant joinedAt) {

  /** The nickname and what became of it. */
  public record Nickname(
      @Nullable String shown,
      @Nullable String waiting,
      @Nullable String state,
      @Nullable String reason) {}
}
