package dev.shiming.kit.member;

import org.jspecify.annotations.Nullable;

/**
 * All that is ever shown of a person. Nickname is null while it waits for review, number while
 * nothing is known yet.
 */
public record MemberView(
    String id,
    @Nullable String nickname,
    @Nullable Long number,
    @Nullable Badge badge,
    String avatar) {

  /** A member whose fact has not arrived yet. */
  public static MemberView unknown(String id) {
    return new MemberView(id, null, null, null, id);
  }
}
