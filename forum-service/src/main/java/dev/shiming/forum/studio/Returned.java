package dev.shiming.forum.studio;

import org.jspecify.annotations.Nullable;

/** Why a draft came back: what an editor said, or the code of what stood in the way at its time. */
public record Returned(@Nullable String code, @Nullable String text) {}
