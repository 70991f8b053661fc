package dev.shiming.forum.article;

import org.jspecify.annotations.Nullable;

/** An article as it was typed, right or wrong. */
public record TypedArticle(
    @Nullable String title,
    @Nullable String body,
    @Nullable String summary,
    @Nullable String kind) {}
