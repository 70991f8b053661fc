package dev.shiming.web.console;

import dev.shiming.web.service.CaseView.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text cut where evidence begins and ends, so that a page can mark what matched. */
record MarkedText(List<Piece> pieces) {

  static MarkedText of(String text, List<Evidence> evidence) {
    List<Evidence> spans =
        evidence.stream()
            .filter(e -> e.start() >= 0 && e.start() < e.end() && e.end() <= text.length())
            .sorted(Comparator.comparingInt(Evidence::start))
            .toList();
    List<Piece> pieces = new ArrayList<>();
    int reached = 0;
    for (Evidence span : spans) {
      if (span.start() < reached) {
        continue;
      }
      if (span.start() > reached) {
        pieces.add(new Piece(text.substring(reached, span.start()), null));
      }
      pieces.add(new Piece(text.substring(span.start(), span.end()), span.phase()));
      reached = span.end();
    }
    if (reached < text.length()) {
      pieces.add(new Piece(text.substring(reached), null));
    }
    return new MarkedText(List.copyOf(pieces));
  }

  /** A stretch of text; {@code phase} names what matched there. */
  record Piece(String text, @org.jspecify.annotations.Nullable String phase) {}
}
