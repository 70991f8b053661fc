package dev.shiming.forum.studio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels as they were chosen, known or not, in one column; in JSON a list. */
public record TypedLabels(String labels) {

  private static final int MOST = 20;
  private static final int LONGEST = 40;

  static TypedLabels of(@Nullable List<@Nullable String> typed) {
    return new TypedLabels(
        (typed == null ? List.<@Nullable String>of() : typed)
            .stream()
                .filter(Objects::nonNull)
                .map(label -> label.substring(0, Math.min(LONGEST, label.length())))
                .limit(MOST)
                .collect(Collectors.joining(",")));
  }

  @JsonValue
  public List<String> list() {
    return Arrays.stream(labels.split(",", -1)).filter(label -> !label.isBlank()).toList();
  }
}
