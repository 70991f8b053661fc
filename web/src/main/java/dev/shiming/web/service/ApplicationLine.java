package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** An application in one line of the queue, or as the holder of a similar name. */
public record ApplicationLine(
    String id,
    @Nullable String intent,
    String state,
    @Nullable String kind,
    @Nullable String officialName,
    @Nullable String handle,
    @Nullable String category,
    @Nullable String purpose) {}
