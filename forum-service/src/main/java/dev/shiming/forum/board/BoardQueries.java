package dev.shiming.forum.board;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads boards for pages. */
@Service
public class BoardQueries {

  /** What {@link BoardView#of} reads, of {@code board b}. */
  public static final String COLUMNS =
      "b.id as board_id, b.slug, b.name_zh, b.name_en, b.intro_zh, b.intro_en, b.threads";

  private final JdbcClient jdbc;

  BoardQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<BoardView> all() {
    return jdbc.sql("select " + COLUMNS + " from board b order by b.position, b.id")
        .query(BoardView::of)
        .list();
  }

  public Optional<BoardView> find(String slug) {
    if (!Board.isSlug(slug)) {
      return Optional.empty();
    }
    return jdbc.sql("select " + COLUMNS + " from board b where b.slug = ?")
        .param(slug)
        .query(BoardView::of)
        .optional();
  }

  public String slugOf(long id) {
    return jdbc.sql("select slug from board where id = ?")
        .param(id)
        .query((row, n) -> row.getString("slug"))
        .single();
  }
}
