package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A member as anyone may see them: never more than nickname, number, picture and badge. */
public record Person(
    String id,
    @Nullable String nickname,
    @Nullable Long number,
    @Nullable Badge badge,
    @Nullable String avatar) {

  /**
   * The seed of the generated picture; a member whose fact has not arrived is drawn from the id.
   */
  public String seed() {
    return avatar != null && avatar.matches("[A-Za-z0-9_-]{1,64}") ? avatar : id;
  }
}
