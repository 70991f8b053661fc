package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of an article that readers have seen; whole when it carries its HTML. */
public record Revision(
    int number,
    String title,
    @Nullable String summary,
    @Nullable String html,
    @Nullable String note,
    Instant at) {}
