package dev.shiming.forum.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A board with the number of its threads that readers see. */
public record BoardView(
    @JsonIgnore long id, String slug, Bilingual name, Bilingual intro, int threads) {

  /** Reads the columns of {@code board}. */
  public static BoardView of(ResultSet row, int number) throws SQLException {
    return new BoardView(
        row.getLong("board_id"),
        row.getString("slug"),
        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
        new Bilingual(row.getString("intro_zh"), row.getString("intro_en")),
        row.getInt("threads"));
  }
}
