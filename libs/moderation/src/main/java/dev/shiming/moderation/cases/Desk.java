package dev.shiming.moderation.cases;

import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.ModerationCase.Ruling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators do with cases; every act is under the case's lock, in its history and in the
 * operation log. A decision locks the case before its subject, an author's edit the subject before
 * its case: whoever the database picks to give way tries again.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
class Desk {

  private final CaseStore store;
  private final Reports reports;
  private final CaseSubjects subjects;
  private final Notices notices;
  private final OperationLog operations;
  private final CaseSettings settings;
  private final InstantSource time;

  Desk(
      CaseStore store,
      Reports reports,
      CaseSubjects subjects,
      Notices notices,
      OperationLog operations,
      CaseSettings settings,
      InstantSource time) {
    this.store = store;
    this.reports = reports;
    this.subjects = subjects;
    this.notices = notices;
    this.operations = operations;
    this.settings = settings;
    this.time = time;
  }

  void claim(long id, String moderator) {
    ModerationCase found = lock(id);
    Instant now = time.instant();
    found.claim(moderator, reporters(id).contains(moderator), now, settings.claim());
    record(found, "claimed", moderator, now, null);
  }

  void release(long id, String moderator) {
    ModerationCase found = lock(id);
    if (found.release(moderator)) {
      record(found, "released", moderator, time.instant(), null);
    }
  }

  void decide(long id, Decision decision, String moderator) {
    ModerationCase found = lock(id);
    Instant now = time.instant();
    if (!decision.reason().isEmpty()) {
      subjects.reasons(found.subject()).require(decision.reason());
    }
    List<String> reporters = reporters(id);
    if (!found.decide(decision, moderator, reporters.contains(moderator), now)) {
      return;
    }
    Ruling ruling = new Ruling(decision.verdict(), decision.reason(), decision.text(), moderator);
    subjects.apply(found, ruling);
    String act = decision.verdict() == CaseVerdict.APPROVE ? "approved" : "refused";
    record(found, act, moderator, now, ruling);
    notices.decided(found, ruling, reporters, now);
  }

  void undo(long id, int version, String moderator) {
    ModerationCase found = lock(id);
    Instant now = time.instant();
    Instant due = now.plus(settings.due(found.kind()));
    Ruling undone = found.undo(version, moderator, reporters(id).contains(moderator), due);
    Viewer author = new Viewer(found.snapshot().author(), false);
    if (subjects.find(found.subject(), author).isEmpty()) {
      throw ModerationCase.changed();
    }
    record(found, "undone", moderator, now, null);
    subjects.reverse(found, undone);
    notices.undone(found, undone, now);
  }

  private ModerationCase lock(long id) {
    return store.lock(id).orElseThrow(Problem::notFound);
  }

  private List<String> reporters(long id) {
    return reports.reporters(id);
  }

  private void record(
      ModerationCase changed, String act, String moderator, Instant now, @Nullable Ruling ruling) {
    store.save(changed);
    store.note(
        changed.id(),
        now,
        act,
        moderator,
        ruling == null ? null : ruling.reason(),
        ruling == null ? null : ruling.text());
    operations.record(moderator, "case." + act, "case:" + changed.id());
  }
}
