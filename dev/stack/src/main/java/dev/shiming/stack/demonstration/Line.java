package dev.shiming.stack.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply or comment as a content file has it: {@code shangu +25m >2 @name held: text}. {@code >2}
 * answers the second text of the list, {@code @name} is for reference elsewhere, {@code held} stays
 * on the moderators' desk.
 */
record Line(
    String by,
    String at,
    @Nullable Integer answers,
    @Nullable String ref,
    boolean held,
    String body) {

  static List<Line> of(@Nullable List<Map<String, String>> entries) {
    var lines = new ArrayList<Line>();
    if (entries != null) {
      for (var entry : entries) {
        entry.forEach((head, body) -> lines.add(of(head, body)));
      }
    }
    return lines;
  }

  private static Line of(String head, String body) {
    var words = List.of(head.split(" ", -1));
    Integer answers = null;
    String ref = null;
    var held = false;
    for (var word : words.subList(2, words.size())) {
      switch (word.charAt(0)) {
        case '>' -> answers = Integer.valueOf(word.substring(1));
        case '@' -> ref = word.substring(1);
        default -> {
          if (!word.equals("held")) {
            throw new IllegalArgumentException("Not understood: " + head);
          }
          held = true;
        }
      }
    }
    return new Line(words.get(0), words.get(1), answers, ref, held, body.strip());
  }
}
