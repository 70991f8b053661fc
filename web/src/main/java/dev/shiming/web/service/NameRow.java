package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A nickname that a member has, had or wanted. */
public record NameRow(
    String nickname,
    String state,
    @Nullable String reason,
    Instant proposedAt,
    @Nullable Instant endedAt) {}
