package dev.shiming.account.profile;

import dev.shiming.moderation.screening.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be shown, at once or after a person decided on the evidence.
 *
 * @param value the text, or the id of a picture; null to show nothing
 */
record Proposal(Item item, @Nullable String value, boolean held, List<Evidence> evidence) {

  static Proposal clean(Item item, @Nullable String value) {
    return new Proposal(item, value, false, List.of());
  }
}
