package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A member as anyone may see them: never more than nickname, number, picture and badge. */
public record Person(
    String id,
    @Nullable String nickname,
    @Nullable Long number,
    @Nullable Badge badge,
    @Nullable String avatar) {

  /** The picture beside the name. */
  public Portrait portrait() {
    return Portrait.of(avatar, id);
  }
}
