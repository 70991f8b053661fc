package dev.shiming.web.console;

import dev.shiming.web.service.Decision;
import org.jspecify.annotations.Nullable;

/** The decision bar as it was filled in. */
record DecisionForm(
    int version, @Nullable String verdict, @Nullable String reason, @Nullable String text) {

  static DecisionForm on(int version) {
    return new DecisionForm(version, null, null, null);
  }

  Decision decision() {
    return new Decision(
        version,
        verdict == null ? "" : verdict,
        reason == null || reason.isEmpty() ? null : reason,
        text == null || text.isBlank() ? null : text.strip());
  }

  DecisionForm saying(String words) {
    return new DecisionForm(version, verdict, reason, words);
  }

  /** What was typed, on the version that is current now. */
  DecisionForm at(int current) {
    return new DecisionForm(current, verdict, reason, text);
  }
}
