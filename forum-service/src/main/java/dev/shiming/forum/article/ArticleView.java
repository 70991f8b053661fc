package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An article with its text, and whether it takes comments. */
public record ArticleView(@JsonUnwrapped ArticleRow article, String html, CommentMode comments) {}
