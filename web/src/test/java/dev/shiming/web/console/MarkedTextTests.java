package dev.shiming.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.web.console.MarkedText.Piece;
import dev.shiming.web.service.CaseView.Evidence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

  private static final String TEXT = "call 13800138000 or 加微信 now";

  @Test
  void marksWhatMatchedAndLosesNothing() {
    MarkedText marked =
        MarkedText.of(TEXT, List.of(found("words", 20, 23), found("contacts", 5, 16)));
    assertThat(marked.pieces())
        .containsExactly(
            new Piece("call ", null),
            new Piece("13800138000", "contacts"),
            new Piece(" or ", null),
            new Piece("加微信", "words"),
            new Piece(" now", null));
    assertThat(whole(marked)).isEqualTo(TEXT);
  }

  @Test
  void overlappingEvidenceIsMarkedOnce() {
    MarkedText marked = MarkedText.of(TEXT, List.of(found("a", 0, 10), found("b", 5, 16)));
    assertThat(marked.pieces().getFirst()).isEqualTo(new Piece("call 13800", "a"));
    assertThat(whole(marked)).isEqualTo(TEXT);
  }

  @Test
  void evidenceThatDoesNotFitTheTextIsLeftOut() {
    MarkedText marked =
        MarkedText.of("short", List.of(found("a", 2, 400), found("b", -1, 2), found("c", 3, 3)));
    assertThat(marked.pieces()).containsExactly(new Piece("short", null));
  }

  private static Evidence found(String phase, int start, int end) {
    return new Evidence(phase, "rule", "", start, end);
  }

  private static String whole(MarkedText marked) {
    return marked.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }
}
