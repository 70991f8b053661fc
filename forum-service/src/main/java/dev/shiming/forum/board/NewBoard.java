package dev.shiming.forum.board;

import org.jspecify.annotations.Nullable;

/** What an administrator asks for. */
public record NewBoard(
    @Nullable String slug,
    @Nullable Texts name,
    @Nullable Texts intro,
    int position,
    @Nullable String key) {

  /** Both languages as they were typed. */
  public record Texts(@Nullable String zh, @Nullable String en) {}
}
