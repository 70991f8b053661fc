package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.forum.text.State;

/** An article as those see it who work for its author. */
public record DeskArticle(@JsonUnwrapped ArticleRow article, State state, CommentMode comments) {}
