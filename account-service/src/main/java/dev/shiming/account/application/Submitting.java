package dev.shiming.account.application;

import dev.shiming.account.name.Names;
import dev.shiming.account.official.Entities;
import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.proof.Proofs;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Decided;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.cases.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands applications in. The entity's row is locked while its accounts are counted, so that of any
 * number who apply at once exactly as many as the cap allows get through.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
class Submitting {

  static final String KIND = "application";
  static final String APPEAL = "application-appeal";
  private static final int APPEAL_TEXT = 2000;

  private final Drafts drafts;
  private final Applications applications;
  private final Completeness completeness;
  private final Continuity continuity;
  private final Entities entities;
  private final Names names;
  private final Proofs proofs;
  private final KeptPictures pictures;
  private final Cases cases;
  private final Summary summary;
  private final OperationLog operations;
  private final ApplicationSettings settings;
  private final InstantSource time;

  Submitting(
      Drafts drafts,
      Applications applications,
      Completeness completeness,
      Continuity continuity,
      Entities entities,
      Names names,
      Proofs proofs,
      KeptPictures pictures,
      Cases cases,
      Summary summary,
      OperationLog operations,
      ApplicationSettings settings,
      InstantSource time) {
    this.drafts = drafts;
    this.applications = applications;
    this.completeness = completeness;
    this.continuity = continuity;
    this.entities = entities;
    this.names = names;
    this.proofs = proofs;
    this.pictures = pictures;
    this.cases = cases;
    this.summary = summary;
    this.operations = operations;
    this.settings = settings;
    this.time = time;
  }

  void submit(String id, String applicant, int version) {
    Application found = drafts.lockOwn(id, applicant);
    if (found.contents().version() != version) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
    continuity.lock(found);
    continuity.requireAlone(found);
    List<FieldProblem> problems = new ArrayList<>();
    Claim claim = completeness.read(found, problems);
    if (claim == null) {
      throw Problem.of("application.incomplete", problems);
    }
    long entity = lockEntity(found, claim);
    boolean over = overCap(found, claim, entity);
    takeNames(found, claim);
    Instant now = time.instant();
    found.submit(entity, over, now, now.plus(settings.due()));
    applications.save(found);
    applications.keepSubmission(found);
    pictures.submitted(id);
    operations.record(applicant, "application.submit", Drafts.reference(id));
    cases.open(
        KIND,
        new Subject(ApplicationSubject.TYPE, id),
        summary.of(found),
        summary.evidence(claim, applicant),
        new Terms(over ? 2 : 1, null));
  }

  void withdraw(String id, String applicant) {
    Application found = drafts.lockOwn(id, applicant);
    found.withdraw();
    applications.save(found);
    if (!found.named()) {
      names.free(id);
    }
    proofs.destroyAt(id, time.instant());
    pictures.destroyAt(id, time.instant());
    cases.withdraw(new Subject(ApplicationSubject.TYPE, id));
    operations.record(applicant, "application.withdraw", Drafts.reference(id));
  }

  void appeal(String id, String applicant, @Nullable String typed) {
    String text = TypedText.normalized(typed);
    List<FieldProblem> problems = new ArrayList<>();
    TypedText.check("text", text, 1, APPEAL_TEXT, problems);
    Problem.refuseIfAny(problems);
    Application found = drafts.lockOwn(id, applicant);
    var subject = new Subject(ApplicationSubject.TYPE, id);
    String decidedBy = cases.newestDecision(subject).map(Decided::by).orElse(null);
    Instant now = time.instant();
    continuity.lock(found);
    continuity.requireAlone(found);
    found.appeal(now, settings.appeal(), now.plus(settings.due()));
    applications.save(found);
    proofs.destroyAt(id, null);
    pictures.destroyAt(id, null);
    operations.record(applicant, "application.appeal", Drafts.reference(id));
    Snapshot refused = summary.of(found);
    cases.open(
        APPEAL,
        subject,
        new Snapshot(
            refused.author(), refused.title(), text + "\n\n" + refused.text(), refused.parent()),
        List.of(),
        new Terms(found.contents().exceptional() ? 2 : 1, decidedBy));
  }

  private long lockEntity(Application found, Claim claim) {
    Registered registered = found.registered();
    return claim.kind().organised() && registered != null
        ? entities.lock(
            new Entities.Registered(
                registered.code(), registered.name(), registered.place(), registered.scope()))
        : entities.lockPerson(found.applicant());
  }

  /** One more than the cap needs a reason, and then two reviewers; a renewal is no more. */
  private boolean overCap(Application found, Claim claim, long entity) {
    if (found.aim().intent() == Intent.RENEWAL) {
      return false;
    }
    int cap = entities.cap(claim.kind());
    int used =
        entities.accountsOf(entity, found.aim().account())
            + applications.waitingFor(entity, found.id());
    boolean over = used >= cap;
    if (over && claim.exception() == null) {
      throw Problem.of(
          "application.incomplete",
          List.of(new FieldProblem("exception", "cap.reached", Map.of("cap", cap))));
    }
    return over;
  }

  private void takeNames(Application found, Claim claim) {
    if (found.named()) {
      return;
    }
    if (found.contents().submissions() > 0) {
      names.free(found.id());
    }
    try {
      names.take(claim.name(), found.id());
    } catch (DuplicateKeyException quicker) {
      throw Problem.field("officialName", "officialName.taken");
    }
    try {
      names.take(claim.handle(), found.id());
    } catch (DuplicateKeyException quicker) {
      throw Problem.field("handle", "handle.taken");
    }
  }
}
