package dev.shiming.stack.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board with its threads, as one content file has it. */
record BoardContent(String slug, Bilingual name, Bilingual intro, List<Opening> threads) {

  /** A thread by its first post; replies stand under it in the order of time. */
  record Opening(
      @Nullable String ref,
      String title,
      String by,
      String at,
      @Nullable Boolean held,
      String body,
      @Nullable List<Map<String, String>> posts) {

    List<Line> lines() {
      return Line.of(posts);
    }

    boolean staysHeld() {
      return Boolean.TRUE.equals(held);
    }
  }
}
