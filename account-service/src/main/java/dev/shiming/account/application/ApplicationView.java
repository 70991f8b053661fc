package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.account.official.OfficialRow;
import dev.shiming.account.proof.ProofView;
import dev.shiming.kit.problem.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application as its applicant sees it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationView(
    String id,
    Intent intent,
    @Nullable OfficialRow about,
    String state,
    int version,
    Answers answers,
    @Nullable Registered registered,
    @Nullable ShownAuthority authority,
    @Nullable FoundAgency agency,
    List<ProofView> proofs,
    List<StepState> steps,
    List<FieldProblem> problems,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant dueAt,
    @Nullable Ruled ruled,
    @Nullable Instant appealUntil) {

  /** A step, and whether it is complete. */
  public record StepState(Step step, boolean done) {}

  static ApplicationView of(
      Application application,
      @Nullable OfficialRow about,
      List<ProofView> proofs,
      List<FieldProblem> problems,
      Duration appealWithin) {
    Application.Contents now = application.contents();
    Ruled ruled = now.ruled();
    boolean mayAppeal = now.state() == ApplicationState.REFUSED && !now.appealed();
    return new ApplicationView(
        application.id(),
        application.aim().intent(),
        about,
        now.state().word(),
        now.version(),
        now.answers(),
        now.registered(),
        now.authority(),
        now.agency(),
        proofs,
        Arrays.stream(Step.values())
            .map(step -> new StepState(step, problems.stream().noneMatch(step::has)))
            .toList(),
        List.copyOf(problems),
        application.createdAt(),
        now.submittedAt(),
        now.dueAt(),
        ruled,
        mayAppeal && ruled != null ? ruled.at().plus(appealWithin) : null);
  }
}
