package dev.shiming.web.console;

import dev.shiming.web.service.Measures;
import org.jspecify.annotations.Nullable;

/** What is to happen to an official account, as it was filled in. */
record MeasureForm(@Nullable String state, @Nullable String reason, @Nullable String text) {

  static final MeasureForm EMPTY = new MeasureForm(null, null, null);

  Measures.Wanted wanted() {
    return new Measures.Wanted(
        state == null ? "" : state,
        reason == null || reason.isEmpty() ? null : reason,
        text == null ? "" : text.strip());
  }
}
