package dev.shiming.forum.article;

import org.jspecify.annotations.Nullable;

/** The members through whose hands a version went; nobody is known of what is older than seats. */
public record Hands(@Nullable String writtenBy, @Nullable String approvedBy) {}
