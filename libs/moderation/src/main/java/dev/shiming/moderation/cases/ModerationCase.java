package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something that a person has to decide, once, in the version they saw, and never about themselves.
 *
 * <p>The version grows with everything a decision depends on: the text, a further report, a
 * decision, its undoing. A claim only keeps others away for a while.
 */
final class ModerationCase {

  private final long id;
  private final String kind;
  private final Subject subject;
  private final Instant openedAt;
  private Snapshot snapshot;
  private List<Evidence> evidence;
  private CaseState state;
  private int reports;
  private Instant dueAt;
  private @Nullable Claim claim;
  private int version;
  private @Nullable Ruling ruling;

  /** Who looks into a case, and until when it is theirs. */
  record Claim(String by, Instant until) {}

  /** The decision that stands. */
  record Ruling(CaseVerdict verdict, String reason, String text, String by) {}

  ModerationCase(
      long id,
      String kind,
      Subject subject,
      Snapshot snapshot,
      List<Evidence> evidence,
      Instant openedAt,
      Instant dueAt) {
    this.id = id;
    this.kind = kind;
    this.subject = subject;
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
      @Nullable Ruling storedRuling) {
    state = storedState;
    reports = storedReports;
    claim = storedClaim;
    version = storedVersion;
    ruling = storedRuling;
    return this;
  }

  /** The author changed the text while it waits; false when nothing is new. */
  boolean changeTo(Snapshot newer, List<Evidence> found) {
    if (newer.equals(snapshot)) {
      return false;
    }
    snapshot = newer;
    evidence = List.copyOf(found);
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

  /** Takes the case for a while; prolongs an own claim. */
  void claim(String moderator, boolean reporter, Instant now, Duration length) {
    requireNotOwn(moderator, reporter);
    if (state != CaseState.OPEN) {
      throw changed();
    }
    Claim other = claimOfAnother(moderator, now);
    if (other != null) {
      throw new Problem(HttpStatus.CONFLICT, "case.claimed", Map.of("until", other.until()));
    }
    claim = new Claim(moderator, now.plus(length));
  }

  /** Gives an own claim back; false when there was none. */
  boolean release(String moderator) {
    if (claim == null || !claim.by().equals(moderator)) {
      return false;
    }
    claim = null;
    return true;
  }

  /**
   * Decides; false when this very decision stands already, so that a repeated request changes
   * nothing.
   */
  boolean decide(Decision decision, String moderator, boolean reporter, Instant now) {
    requireNotOwn(moderator, reporter);
    Ruling wanted = new Ruling(decision.verdict(), decision.reason(), decision.text(), moderator);
    if (state == CaseState.DECIDED && wanted.equals(ruling) && version == decision.version() + 1) {
      return false;
    }
    if (state != CaseState.OPEN
        || version != decision.version()
        || claimOfAnother(moderator, now) != null) {
      throw changed();
    }
    if (goesAgainstAuthor(decision.verdict()) && decision.reason().isEmpty()) {
      throw Problem.field("reason", "reason.missing");
    }
    ruling = wanted;
    state = CaseState.DECIDED;
    claim = null;
    version++;
    return true;
  }

  /** Opens a decided case again; returns the ruling that no longer stands. */
  Ruling undo(int seen, String moderator, boolean reporter, Instant newDue) {
    requireNotOwn(moderator, reporter);
    if (state != CaseState.DECIDED || version != seen || ruling == null) {
      throw changed();
    }
    Ruling undone = ruling;
    ruling = null;
    state = CaseState.OPEN;
    dueAt = newDue;
    version++;
    return undone;
  }

  /** A report that is right takes the text away; anything else that is refused was waiting. */
  boolean goesAgainstAuthor(CaseVerdict verdict) {
    return aboutReport() ? verdict == CaseVerdict.APPROVE : verdict == CaseVerdict.REFUSE;
  }

  boolean aboutReport() {
    return kind.equals(CaseKinds.REPORT);
  }

  static Problem changed() {
    return new Problem(HttpStatus.CONFLICT, "case.changed");
  }

  private @Nullable Claim claimOfAnother(String moderator, Instant now) {
    return claim != null && !claim.by().equals(moderator) && claim.until().isAfter(now)
        ? claim
        : null;
  }

  private void requireNotOwn(String moderator, boolean reporter) {
    if (snapshot.author().equals(moderator) || reporter) {
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
