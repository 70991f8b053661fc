package dev.shiming.forum.article;

import org.jspecify.annotations.Nullable;

/** An article as it was sent. */
public record NewArticle(
    @Nullable String title,
    @Nullable String body,
    @Nullable String summary,
    @Nullable String kind,
    @Nullable String key) {}
