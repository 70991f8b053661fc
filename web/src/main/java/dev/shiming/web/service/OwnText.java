package dev.shiming.web.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text that its author may change; only they are given its source. */
public interface OwnText {

  @Nullable String html();

  @Nullable String markdown();

  long version();

  /** The text, if it is the reader's own: for anyone else there is nothing to edit here. */
  static <T extends OwnText> T of(T text) {
    if (text.markdown() == null) {
      throw new ServiceProblem(403, "not-allowed", List.of(), Map.of());
    }
    return text;
  }
}
