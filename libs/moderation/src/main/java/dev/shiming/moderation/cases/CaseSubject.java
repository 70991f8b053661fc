package dev.shiming.moderation.cases;

import dev.shiming.kit.security.Viewer;
import java.util.Optional;

/** What the library asks of the service that embeds it, one bean for each subject type. */
public interface CaseSubject {

  /** The subject type, such as {@code post}. */
  String type();

  /** What a decision about one may give as its reason. */
  Reasons reasons();

  /** The subject as this viewer may see it; empty where it does not exist for them. */
  Optional<Snapshot> find(String id, Viewer viewer);

  /**
   * Does it in the transaction of the decision, without failing when the author has deleted the
   * subject meanwhile.
   */
  void carryOut(String id, Effect effect);
}
