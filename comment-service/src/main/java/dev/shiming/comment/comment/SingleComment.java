package dev.shiming.comment.comment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A comment by itself. {@code page} is the cursor of the page of its subject's comments that shows
 * it to whoever asks, null for the first one.
 */
public record SingleComment(@JsonUnwrapped CommentView comment, @Nullable String page) {}
