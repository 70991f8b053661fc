package dev.shiming.moderation.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who has to agree on one case, and who has no say in it.
 *
 * @param approvals how many people have to approve: one or two
 * @param notBy account that may not decide, as it made the decision that is appealed against
 */
public record Terms(int approvals, @Nullable String notBy) {

  static final Terms USUAL = new Terms(1, null);

  public Terms {
    if (approvals != 1 && approvals != 2) {
      throw new IllegalArgumentException("one or two people approve, not " + approvals);
    }
  }
}
