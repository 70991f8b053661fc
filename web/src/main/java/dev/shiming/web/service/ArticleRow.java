package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article as a line of a list, or whole when it carries its HTML. */
public record ArticleRow(
    long id,
    String title,
    @Nullable String summary,
    String kind,
    Person author,
    Instant createdAt,
    @Nullable String html) {}
