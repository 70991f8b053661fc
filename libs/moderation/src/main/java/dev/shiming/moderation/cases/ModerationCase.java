package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something that a person has to decide, once, in the version they saw, and never about themselves.
 * Where two have to approve, the first approval waits for another person's.
 *
 * <p>The version grows with everything a decision depends on: the text, a further report, a first
 * approval, a decision, its undoing. A claim only keeps others away for a while.
 */
final class ModerationCase {

  private final long id;
  private final String kind;
  private final Subject subject;
  private final String desk;
  private final Instant openedAt;
  private Terms terms;
  private Snapshot snapshot;
  private List<Evidence> evidence;
  private CaseState state;
  private int reports;
  private Instant dueAt;
  private @Nullable Claim claim;
  private int version;
  private @Nullable Ruling ruling;
  private @Nullable String approvedFirstBy;

  /** What deciding came to. */
  enum Outcome {
    STANDS_ALREADY,
    APPROVED_FIRST,
    DECIDED
  }

  /** Who looks into a case, and until when it is theirs. */
  record Claim(String by, Instant until) {}

  /** The decision that stands. */
  record Ruling(CaseVerdict verdict, String reason, String text, String by) {}

  ModerationCase(
      long id,
      String kind,
      Subject subject,
      String desk,
      Terms terms,
      Snapshot snapshot,
      List<Evidence> evidence,
      Instant openedAt,
      Instant dueAt) {
    this.id = id;
    this.kind = kind;
    this.subject = subject;
    this.desk = desk;
    this.terms = terms;
    this.snapshot = snapshot;
    this.evidence = List.copyOf(evidence);
    this.openedAt = openedAt;
    this.dueAt = dueAt;
    this.state = CaseState.OPEN;
    this.version = 1;
  }

  /** As it was stored. */
  ModerationCase restored(
      CaseState storedState,
      int storedReports,
      @Nullable Claim storedClaim,
      int storedVersion,
      @Nullable Ruling storedRuling,
      @Nullable String storedFirst) {
    state = storedState;
    reports = storedReports;
    claim = storedClaim;
    version = storedVersion;
    ruling = storedRuling;
    approvedFirstBy = storedFirst;
    return this;
  }

  /**
   * The author changed the text while it waits, which nobody has approved then; false when nothing
   * is new.
   */
  boolean changeTo(Snapshot newer, List<Evidence> found, Terms newTerms) {
    if (newer.equals(snapshot) && newTerms.equals(terms)) {
      return false;
    }
    snapshot = newer;
    evidence = List.copyOf(found);
    terms = newTerms;
    approvedFirstBy = null;
    version++;
    return true;
  }

  void addReport() {
    reports++;
    version++;
  }

  void withdraw() {
    state = CaseState.WITHDRAWN;
    claim = null;
    version++;
  }

  /**
   * Takes the case for a while; prolongs an own claim.
   *
   * @param involved whether the decider reported the subject or has an interest in it
   */
  void claim(String decider, boolean involved, Instant now, Duration length) {
    requireNotOwn(decider, involved);
    if (state != CaseState.OPEN) {
      throw changed();
    }
    Claim other = claimOfAnother(decider, now);
    if (other != null) {
      throw new Problem(HttpStatus.CONFLICT, "case.claimed", Map.of("until", other.until()));
    }
    claim = new Claim(decider, now.plus(length));
  }

  /** Gives an own claim back; false when there was none. */
  boolean release(String decider) {
    if (claim == null || !claim.by().equals(decider)) {
      return false;
    }
    claim = null;
    return true;
  }

  /** Decides, or approves first; a repeated request finds that its decision stands already. */
  Outcome decide(Decision decision, String decider, boolean involved, Instant now) {
    requireNotOwn(decider, involved);
    Ruling wanted = new Ruling(decision.verdict(), decision.reason(), decision.text(), decider);
    if (stands(wanted, decision)) {
      return Outcome.STANDS_ALREADY;
    }
    if (state != CaseState.OPEN
        || !saw(version, decision)
        || claimOfAnother(decider, now) != null) {
      throw changed();
    }
    requireGrounds(decision);
    boolean first = decision.verdict() == CaseVerdict.APPROVE && isFirstApproval(decider);
    claim = null;
    version++;
    if (first) {
      approvedFirstBy = decider;
      return Outcome.APPROVED_FIRST;
    }
    ruling = wanted;
    state = CaseState.DECIDED;
    return Outcome.DECIDED;
  }

  private boolean stands(Ruling wanted, Decision decision) {
    return switch (state) {
      case OPEN ->
          decision.verdict() == CaseVerdict.APPROVE
              && wanted.by().equals(approvedFirstBy)
              && decision.version() == version - 1;
      case DECIDED -> wanted.equals(ruling) && saw(version - 1, decision);
      case WITHDRAWN -> false;
    };
  }

  /**
   * Two may approve the same at once: the first approval changes nothing of what the second saw.
   */
  private boolean saw(int current, Decision decision) {
    return decision.version() == current
        || (decision.version() == current - 1
            && approvedFirstBy != null
            && decision.verdict() == CaseVerdict.APPROVE);
  }

  private void requireGrounds(Decision decision) {
    List<FieldProblem> missing = new ArrayList<>();
    if (goesAgainstAuthor(decision.verdict()) && decision.reason().isEmpty()) {
      missing.add(FieldProblem.of("reason", "reason.missing"));
    }
    if (decision.verdict() == CaseVerdict.CORRECT && decision.text().isEmpty()) {
      missing.add(FieldProblem.of("text", "text.missing"));
    }
    Problem.refuseIfAny(missing);
  }

  private boolean isFirstApproval(String decider) {
    if (decider.equals(approvedFirstBy)) {
      throw new Problem(HttpStatus.CONFLICT, "case.second-needed");
    }
    return terms.approvals() > 1 && approvedFirstBy == null;
  }

  /** Opens a decided case again; returns the ruling that no longer stands. */
  Ruling undo(int seen, String decider, boolean involved, Instant newDue) {
    requireNotOwn(decider, involved);
    if (state != CaseState.DECIDED || version != seen || ruling == null) {
      throw changed();
    }
    Ruling undone = ruling;
    ruling = null;
    approvedFirstBy = null;
    state = CaseState.OPEN;
    dueAt = newDue;
    version++;
    return undone;
  }

  /** A report that is right takes the text away; anything else that is refused was waiting. */
  boolean goesAgainstAuthor(CaseVerdict verdict) {
    return aboutReport() ? verdict == CaseVerdict.APPROVE : verdict != CaseVerdict.APPROVE;
  }

  boolean aboutReport() {
    return kind.equals(CaseKinds.REPORT);
  }

  static Problem changed() {
    return new Problem(HttpStatus.CONFLICT, "case.changed");
  }

  private @Nullable Claim claimOfAnother(String decider, Instant now) {
    return claim != null && !claim.by().equals(decider) && claim.until().isAfter(now)
        ? claim
        : null;
  }

  private void requireNotOwn(String decider, boolean involved) {
    if (snapshot.author().equals(decider) || decider.equals(terms.notBy()) || involved) {
      throw new Problem(HttpStatus.FORBIDDEN, "case.own");
    }
  }

  /** Set while open: one open case of a kind about a subject. */
  @Nullable String openKey() {
    return state == CaseState.OPEN ? openKey(kind, subject) : null;
  }

  static String openKey(String kind, Subject subject) {
    return kind + ":" + subject.type() + ":" + subject.id();
  }

  long id() {
    return id;
  }

  String kind() {
    return kind;
  }

  Subject subject() {
    return subject;
  }

  String desk() {
    return desk;
  }

  Terms terms() {
    return terms;
  }

  @Nullable String approvedFirstBy() {
    return approvedFirstBy;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  CaseState state() {
    return state;
  }

  int reports() {
    return reports;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  @Nullable Claim claim() {
    return claim;
  }

  int version() {
    return version;
  }

  @Nullable Ruling ruling() {
    return ruling;
  }
}
