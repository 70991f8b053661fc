package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published article as its desk sees it, also where readers do not. */
public record DeskArticle(
    long id,
    String title,
    String kind,
    Instant createdAt,
    @Nullable Instant correctedAt,
    String state,
    @Nullable String reason,
    @Nullable String comments) {}
