package dev.shiming.forum.home;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.forum.article.ArticleRow;
import dev.shiming.forum.board.BoardView;
import dev.shiming.forum.thread.LatestThreads;
import dev.shiming.forum.thread.ThreadRow;
import java.util.List;

/** The front page. */
public record HomeView(
    List<BoardLatest> boards, List<ArticleRow> announcements, List<ArticleRow> articles) {

  /** A board's own members and its newest threads side by side. */
  public record BoardLatest(@JsonUnwrapped BoardView board, List<ThreadRow> latest) {

    static BoardLatest of(LatestThreads latest) {
      return new BoardLatest(latest.board(), latest.latest());
    }
  }
}
