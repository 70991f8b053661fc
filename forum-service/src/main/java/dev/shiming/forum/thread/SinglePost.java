package dev.shiming.forum.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A post by itself; its author gets the text as it was typed, to edit it. {@code page} is the
 * cursor of the thread's page that shows it, null for the first one.
 */
public record SinglePost(
    @JsonUnwrapped PostView post,
    long threadId,
    @Nullable String page,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String markdown) {}
