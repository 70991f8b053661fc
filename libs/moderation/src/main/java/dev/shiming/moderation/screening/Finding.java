package dev.shiming.moderation.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one phase makes of a text: evidence, and a verdict where the evidence is enough for one. */
record Finding(@Nullable Verdict verdict, String reason, List<Evidence> evidence) {

  static final Finding NOTHING = new Finding(null, "", List.of());

  static Finding hold(List<Evidence> evidence) {
    return evidence.isEmpty() ? NOTHING : new Finding(Verdict.HELD, "", evidence);
  }

  static Finding hold(Evidence evidence) {
    return hold(List.of(evidence));
  }

  static Finding refuse(String reason, List<Evidence> evidence) {
    return new Finding(Verdict.REFUSED, reason, evidence);
  }
}
