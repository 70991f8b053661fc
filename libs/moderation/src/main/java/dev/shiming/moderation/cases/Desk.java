package dev.shiming.moderation.cases;

import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.ModerationCase.Outcome;
import dev.shiming.moderation.cases.ModerationCase.Ruling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What deciders do with the cases of their desk; every act is under the case's lock, in its history
 * and in the operation log. A decision locks the case before its subject, an author's edit the
 * subject before its case: whoever the database picks to give way tries again.
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

  void claim(long id, Viewer viewer) {
    ModerationCase found = lock(id, viewer);
    String decider = viewer.member();
    Instant now = time.instant();
    found.claim(decider, involved(found, reporters(id), decider), now, settings.claim());
    record(found, "claimed", decider, now, null);
  }

  void release(long id, Viewer viewer) {
    ModerationCase found = lock(id, viewer);
    String decider = viewer.member();
    if (found.release(decider)) {
      record(found, "released", decider, time.instant(), null);
    }
  }

  void decide(long id, Decision decision, Viewer viewer) {
    ModerationCase found = lock(id, viewer);
    String decider = viewer.member();
    Instant now = time.instant();
    subjects.require(found, decision);
    List<String> reporters = reporters(id);
    Outcome outcome = found.decide(decision, decider, involved(found, reporters, decider), now);
    Ruling ruling = new Ruling(decision.verdict(), decision.reason(), decision.text(), decider);
    switch (outcome) {
      case STANDS_ALREADY -> {}
      case APPROVED_FIRST -> record(found, "approved-first", decider, now, ruling);
      case DECIDED -> {
        subjects.apply(found, ruling);
        record(found, ruling.verdict().act(), decider, now, ruling);
        notices.decided(found, ruling, reporters, now);
      }
    }
  }

  void undo(long id, int version, Viewer viewer) {
    ModerationCase found = lock(id, viewer);
    String decider = viewer.member();
    Instant now = time.instant();
    Instant due = now.plus(settings.due(found.kind()));
    boolean involved = involved(found, reporters(id), decider);
    Ruling undone = found.undo(version, decider, involved, due);
    Viewer author = new Viewer(found.snapshot().author(), Set.of());
    if (subjects.find(found.subject(), author).isEmpty()) {
      throw ModerationCase.changed();
    }
    record(found, "undone", decider, now, null);
    subjects.reverse(found, undone);
    notices.undone(found, undone, now);
  }

  /** Whoever is not of its desk does not learn that there is such a case. */
  private ModerationCase lock(long id, Viewer viewer) {
    return store.lock(id).filter(found -> viewer.has(found.desk())).orElseThrow(Problem::notFound);
  }

  private boolean involved(ModerationCase found, List<String> reporters, String decider) {
    return reporters.contains(decider) || subjects.concerns(found.subject(), decider);
  }

  private List<String> reporters(long id) {
    return reports.reporters(id);
  }

  private void record(
      ModerationCase changed, String act, String decider, Instant now, @Nullable Ruling ruling) {
    store.save(changed);
    store.note(
        changed.id(),
        now,
        act,
        decider,
        ruling == null ? null : ruling.reason(),
        ruling == null ? null : ruling.text());
    operations.record(decider, "case." + act, "case:" + changed.id());
  }
}
