package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an auditor reads of a service's log, and why; null where it does not matter. */
public record Reading(
    @Nullable String grounds,
    @Nullable String account,
    @Nullable String operation,
    @Nullable Instant since,
    @Nullable Instant until) {}
