package dev.shiming.web.service;

import java.util.List;

/** What forum-service knows for the front page. */
public record HomeView(
    List<Board> boards, List<ArticleRow> announcements, List<ArticleRow> articles) {

  public HomeView {
    boards = boards == null ? List.of() : List.copyOf(boards);
    announcements = announcements == null ? List.of() : List.copyOf(announcements);
    articles = articles == null ? List.of() : List.copyOf(articles);
  }
}
