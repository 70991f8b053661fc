package dev.shiming.stack.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The file that every new site begins with is read as the programme reads it. */
class OpeningTests {

  @Test
  void theShippedFileHasBoardsInBothLanguages() throws Exception {
    var opening = Opening.read(Path.of("../../deploy/opening.yaml"));
    assertThat(opening.boards())
        .isNotEmpty()
        .allSatisfy(
            board -> {
              assertThat(board.slug()).matches("[a-z][a-z0-9-]*");
              assertThat(board.name()).containsOnlyKeys("zh", "en");
              assertThat(board.intro()).containsOnlyKeys("zh", "en");
            });
  }
}
