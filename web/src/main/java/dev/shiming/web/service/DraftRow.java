package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft as a line of its desk. */
public record DraftRow(
    long id,
    @Nullable String title,
    @Nullable String kind,
    String stage,
    boolean returned,
    @Nullable Long article,
    Person writtenBy,
    Instant savedAt,
    @Nullable Instant scheduledAt) {}
