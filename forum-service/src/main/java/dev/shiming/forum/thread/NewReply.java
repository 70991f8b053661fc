package dev.shiming.forum.thread;

import org.jspecify.annotations.Nullable;

/** A reply as it was sent. */
public record NewReply(@Nullable String body, @Nullable Long quote, @Nullable String key) {}
