package dev.shiming.moderation.cases;

import dev.shiming.kit.security.Viewer;
import java.util.Optional;

/**
 * What the library asks of the service that embeds it, one bean for each subject type. All calls
 * run in the transaction of the decision; each is its own reverse's reverse, and none fails when
 * the author has deleted the subject meanwhile.
 */
public interface CaseSubject {

  /** The subject type, such as {@code post}. */
  String type();

  /** The subject as this viewer may see it; empty where it does not exist for them. */
  Optional<Snapshot> find(String id, Viewer viewer);

  /** A held one becomes public. */
  void publish(String id);

  /** A held one is not taken; its author sees the reason. */
  void refuse(String id, String reason);

  /** A public one is taken away after a report was right; its author sees the reason. */
  void remove(String id, String reason);

  /** Undo of {@link #publish} and {@link #refuse}: back to waiting. */
  void hold(String id);

  /** Undo of {@link #remove}. */
  void restore(String id);
}
