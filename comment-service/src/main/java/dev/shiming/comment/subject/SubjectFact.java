package dev.shiming.comment.subject;

import org.jspecify.annotations.Nullable;

/** What the owner of a subject says of it on {@code shiming.subject}: the whole state. */
record SubjectFact(
    long version,
    @Nullable String type,
    @Nullable String id,
    @Nullable String title,
    boolean news,
    @Nullable String state,
    @Nullable String comments,
    @Nullable String author) {}
