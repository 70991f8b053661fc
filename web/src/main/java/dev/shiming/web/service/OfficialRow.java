package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An official account as a line of the directory. */
public record OfficialRow(
    Person account,
    String handle,
    String kind,
    String category,
    @Nullable String tagline,
    Instant since) {}
