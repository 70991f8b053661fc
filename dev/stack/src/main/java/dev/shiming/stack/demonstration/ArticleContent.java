package dev.shiming.stack.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article with its comments, as one content file has it. */
record ArticleContent(
    String title,
    String kind,
    String account,
    String at,
    String summary,
    String body,
    @Nullable List<Map<String, String>> comments) {

  List<Line> lines() {
    return Line.of(comments);
  }

  boolean news() {
    return kind.equals("news");
  }
}
