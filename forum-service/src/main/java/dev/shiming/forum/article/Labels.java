package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The labels of an article in one column; in JSON a list. */
public record Labels(String labels) {

  public static Labels of(Collection<Label> labels) {
    return new Labels(
        labels.stream().distinct().sorted().map(Label::text).collect(Collectors.joining(",")));
  }

  @JsonValue
  public List<String> list() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(",", -1));
  }
}
