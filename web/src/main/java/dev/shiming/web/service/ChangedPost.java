package dev.shiming.web.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A post's new text, and the thread's new title when it is the first post. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedPost(@Nullable String title, String body, long version) {}
