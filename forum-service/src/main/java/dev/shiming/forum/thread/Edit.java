package dev.shiming.forum.thread;

import org.jspecify.annotations.Nullable;

/** A post as its author wants it now; the title counts for an opening post only. */
public record Edit(@Nullable String title, @Nullable String body, long version) {}
