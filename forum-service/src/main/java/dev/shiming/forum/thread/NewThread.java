package dev.shiming.forum.thread;

import org.jspecify.annotations.Nullable;

/** A thread as it was sent. */
public record NewThread(
    @Nullable String board, @Nullable String title, @Nullable String body, @Nullable String key) {}
