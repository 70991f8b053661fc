package dev.shiming.moderation.cases;

import dev.shiming.kit.security.Viewer;
import java.util.Optional;

/** What the library asks of the service that embeds it, one bean for each subject type. */
public interface CaseSubject {

  /** The desk, and the role, of those who decide about what members write. */
  String MODERATOR = "moderator";

  /** The desk, and the role, of those who decide about applications. */
  String REVIEWER = "reviewer";

  /** The subject type, such as {@code post}. */
  String type();

  /** The role whose people decide about one; reports are always the moderators'. */
  default String desk() {
    return MODERATOR;
  }

  /** What a decision about one may give as its reason. */
  Reasons reasons();

  /** Whether a decision may ask for a correction instead of refusing. */
  default boolean correctable() {
    return false;
  }

  /** What the kinds of notices about decisions begin with, such as {@code text-approved}. */
  default String noticePrefix() {
    return "text";
  }

  /**
   * Whether carrying out a right report, or its undoing, tells those it concerns; else the desk
   * tells the author that the text was removed or restored.
   */
  default boolean tellsItself() {
    return false;
  }

  /** The subject as this viewer may see it; empty where it does not exist for them. */
  Optional<Snapshot> find(String id, Viewer viewer);

  /**
   * Whether the account has an interest in the subject beside its author, as one who works for it:
   * then it neither claims nor decides nor undoes. Asked under the lock of the case.
   */
  default boolean concerns(String id, String account) {
    return false;
  }

  /**
   * Does it in the transaction of the decision, without failing when the author has deleted the
   * subject meanwhile.
   */
  void carryOut(String id, Effect effect);
}
