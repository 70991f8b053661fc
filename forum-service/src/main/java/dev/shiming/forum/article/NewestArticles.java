package dev.shiming.forum.article;

import java.util.List;

/** What the front page shows of articles. */
public record NewestArticles(List<ArticleRow> announcements, List<ArticleRow> articles) {}
