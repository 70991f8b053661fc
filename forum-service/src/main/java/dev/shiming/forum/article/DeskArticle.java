package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.forum.text.State;
import org.jspecify.annotations.Nullable;

/** An article as those see it who work for its author; reason says why readers do not see it. */
public record DeskArticle(
    @JsonUnwrapped ArticleRow article,
    State state,
    @Nullable String reason,
    CommentMode comments) {}
