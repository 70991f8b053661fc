package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
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
import org.springframework.stereotype.Component;

/** The kinds of subjects that the embedding service has, and what a ruling does to one. */
@Component
public class CaseSubjects {

  private final Map<String, CaseSubject> byType;

  CaseSubjects(ObjectProvider<CaseSubject> subjects) {
    this.byType =
        subjects.stream().collect(Collectors.toMap(CaseSubject::type, Function.identity()));
  }

  /** The subject as this viewer may see it; empty for a type that the service does not have. */
  public Optional<Snapshot> find(Subject subject, Viewer viewer) {
    CaseSubject type = byType.get(subject.type());
    return type == null ? Optional.empty() : type.find(subject.id(), viewer);
  }

  /** What a decision about it may give as its reason. */
  Reasons reasons(Subject subject) {
    return type(subject).reasons();
  }

  void apply(ModerationCase decided, Ruling ruling) {
    boolean approved = ruling.verdict() == CaseVerdict.APPROVE;
    if (!decided.aboutReport()) {
      carryOut(decided, approved ? new Publish() : new Refuse(ruling.reason()));
    } else if (approved) {
      carryOut(decided, new Remove(ruling.reason()));
    }
  }

  void reverse(ModerationCase reopened, Ruling undone) {
    if (!reopened.aboutReport()) {
      carryOut(reopened, new Hold());
    } else if (undone.verdict() == CaseVerdict.APPROVE) {
      carryOut(reopened, new Restore());
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
