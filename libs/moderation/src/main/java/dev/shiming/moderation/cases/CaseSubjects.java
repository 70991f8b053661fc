package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
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

  void apply(ModerationCase decided, Ruling ruling) {
    CaseSubject type = type(decided);
    String id = decided.subject().id();
    boolean approved = ruling.verdict() == CaseVerdict.APPROVE;
    if (!decided.aboutReport()) {
      if (approved) {
        type.publish(id);
      } else {
        type.refuse(id, ruling.reason());
      }
    } else if (approved) {
      type.remove(id, ruling.reason());
    }
  }

  void reverse(ModerationCase reopened, Ruling undone) {
    CaseSubject type = type(reopened);
    String id = reopened.subject().id();
    if (!reopened.aboutReport()) {
      type.hold(id);
    } else if (undone.verdict() == CaseVerdict.APPROVE) {
      type.restore(id);
    }
  }

  private CaseSubject type(ModerationCase about) {
    CaseSubject type = byType.get(about.subject().type());
    if (type == null) {
      throw Problem.notFound();
    }
    return type;
  }
}
