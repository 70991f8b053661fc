package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Effect.Correct;
import dev.shiming.moderation.cases.Effect.Hold;
import dev.shiming.moderation.cases.Effect.Publish;
import dev.shiming.moderation.cases.Effect.Refuse;
import dev.shiming.moderation.cases.Effect.Remove;
import dev.shiming.moderation.cases.Effect.Restore;
import dev.shiming.moderation.cases.ModerationCase.Ruling;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The kinds of subjects that the embedding service has, and what a ruling does to one. They are
 * asked for when all beans exist, as those that carry decisions out may open cases too.
 */
@Component
public class CaseSubjects implements SmartInitializingSingleton {

  private final ObjectProvider<CaseSubject> subjects;
  private Map<String, CaseSubject> byType = Map.of();

  CaseSubjects(ObjectProvider<CaseSubject> subjects) {
    this.subjects = subjects;
  }

  @Override
  public void afterSingletonsInstantiated() {
    byType = subjects.stream().collect(Collectors.toMap(CaseSubject::type, Function.identity()));
  }

  /** The subject as this viewer may see it; empty for a type that the service does not have. */
  public Optional<Snapshot> find(Subject subject, Viewer viewer) {
    CaseSubject type = byType.get(subject.type());
    return type == null ? Optional.empty() : type.find(subject.id(), viewer);
  }

  /** The desk that a case of this kind about it belongs to. */
  String desk(String kind, Subject subject) {
    return kind.equals(CaseKinds.REPORT) ? CaseSubject.MODERATOR : type(subject).desk();
  }

  /** What a decision about it may give as its reason. */
  Reasons reasons(Subject subject) {
    return type(subject).reasons();
  }

  /** Whether a decision on such a case may ask for a correction. */
  boolean correctable(String kind, Subject subject) {
    return !kind.equals(CaseKinds.REPORT) && type(subject).correctable();
  }

  /** Whether the account has an interest in it. */
  boolean concerns(Subject subject, String account) {
    return type(subject).concerns(subject.id(), account);
  }

  /** Whether the desk leaves it to the subject to tell those it concerns of a report. */
  boolean tellsItself(Subject subject) {
    return type(subject).tellsItself();
  }

  String noticePrefix(Subject subject) {
    return type(subject).noticePrefix();
  }

  /**
   * Refuses what no decision on this case can be.
   *
   * @throws Problem 422 {@code verdict.unknown} or {@code reason.unknown}
   */
  void require(ModerationCase decided, Decision decision) {
    if (decision.verdict() == CaseVerdict.CORRECT
        && !correctable(decided.kind(), decided.subject())) {
      throw Problem.field("verdict", "verdict.unknown");
    }
    if (!decision.reason().isEmpty()) {
      reasons(decided.subject()).require(decision.reason());
    }
  }

  void apply(ModerationCase decided, Ruling ruling) {
    if (!decided.aboutReport()) {
      carryOut(decided, effect(ruling));
    } else if (ruling.verdict() == CaseVerdict.APPROVE) {
      carryOut(decided, new Remove(ruling.reason(), ruling.text(), decided.id()));
    }
  }

  private static Effect effect(Ruling ruling) {
    return switch (ruling.verdict()) {
      case APPROVE -> new Publish();
      case REFUSE -> new Refuse(ruling.reason(), ruling.text());
      case CORRECT -> new Correct(ruling.reason(), ruling.text());
    };
  }

  void reverse(ModerationCase reopened, Ruling undone) {
    if (!reopened.aboutReport()) {
      carryOut(reopened, new Hold());
    } else if (undone.verdict() == CaseVerdict.APPROVE) {
      carryOut(reopened, new Restore(reopened.id()));
    }
  }

  private void carryOut(ModerationCase about, Effect effect) {
    type(about.subject()).carryOut(about.subject().id(), effect);
  }

  private CaseSubject type(Subject subject) {
    CaseSubject type = byType.get(subject.type());
    if (type == null) {
      throw Problem.notFound();
    }
    return type;
  }
}
