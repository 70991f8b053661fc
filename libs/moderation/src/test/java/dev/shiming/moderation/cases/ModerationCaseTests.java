package dev.shiming.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.ModerationCase.Outcome;
import dev.shiming.testkit.Contract;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ModerationCaseTests {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Decision REFUSAL = new Decision(1, CaseVerdict.REFUSE, "spam", "请看版规");
  private static final Decision APPROVAL = new Decision(1, CaseVerdict.APPROVE, "", "");

  @Test
  void isDecidedOnceInTheVersionThatWasSeen() {
    ModerationCase held = held();
    assertThat(held.decide(APPROVAL, "mod", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThat(held.state()).isEqualTo(CaseState.DECIDED);
    assertCode("case.changed", () -> held.decide(REFUSAL, "other", false, NOW));
    assertCode("case.changed", () -> held.decide(REFUSAL, "mod", false, NOW));
  }

  @Test
  void theSameDecisionAgainChangesNothing() {
    ModerationCase held = held();
    held.decide(REFUSAL, "mod", false, NOW);
    int version = held.version();
    assertThat(held.decide(REFUSAL, "mod", false, NOW)).isEqualTo(Outcome.STANDS_ALREADY);
    assertThat(held.version()).isEqualTo(version);
  }

  @Test
  void aTextThatChangedMeanwhileIsNotDecidedUnseen() {
    ModerationCase held = held();
    assertThat(held.changeTo(new Snapshot("author", "茶", "改了", "1"), List.of(), Terms.USUAL))
        .isTrue();
    assertCode("case.changed", () -> held.decide(APPROVAL, "mod", false, NOW));
  }

  @Test
  void theSameTextAgainIsNoChange() {
    ModerationCase held = held();
    assertThat(held.changeTo(held.snapshot(), List.of(), Terms.USUAL)).isFalse();
    assertThat(held.version()).isEqualTo(1);
  }

  @Test
  void nobodyDecidesTheirOwn() {
    ModerationCase held = held();
    assertCode("case.own", () -> held.decide(APPROVAL, "author", false, NOW));
    assertCode("case.own", () -> held.claim("author", false, NOW, LEASE));
    assertCode("case.own", () -> reported().decide(APPROVAL, "mod", true, NOW));
    assertCode("case.own", () -> held.claim("mod", true, NOW, LEASE));
    held.decide(APPROVAL, "mod", false, NOW);
    assertCode("case.own", () -> held.undo(2, "author", false, NOW));
    assertCode("case.own", () -> held.undo(2, "mod", true, NOW));
  }

  @Test
  void aClaimKeepsOthersAwayUntilItLapses() {
    ModerationCase held = held();
    held.claim("mod", false, NOW, LEASE);
    assertCode("case.claimed", () -> held.claim("other", false, NOW.plusSeconds(60), LEASE));
    assertCode("case.changed", () -> held.decide(APPROVAL, "other", false, NOW.plusSeconds(60)));
    held.claim("other", false, NOW.plus(LEASE), LEASE);
    assertThat(held.release("mod")).isFalse();
    assertThat(held.release("other")).isTrue();
    assertThat(held.decide(APPROVAL, "third", false, NOW.plus(LEASE))).isEqualTo(Outcome.DECIDED);
  }

  @Test
  void whatGoesAgainstTheAuthorNeedsAReason() {
    Decision noReason = new Decision(1, CaseVerdict.REFUSE, "", "");
    assertThatThrownBy(() -> held().decide(noReason, "mod", false, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.fields().getFirst().code()).isEqualTo("reason.missing"));
    assertThat(reported().decide(noReason, "mod", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThatThrownBy(() -> reported().decide(APPROVAL, "mod", false, NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  @Proves(value = "C25", part = "reason")
  void reasonsAreThoseOfTheContract() {
    List<String> ofTexts = Contract.codes("Report reasons");
    assertThat(ofTexts).contains("rules", "off-topic");
    assertThat(Reasons.OF_TEXTS.codes()).containsExactlyInAnyOrderElementsOf(ofTexts);
    assertThat(Reasons.OF_REPORTS.codes()).doesNotContain("rules").hasSize(ofTexts.size() - 1);
  }

  @Test
  void undoingOpensTheCaseAgainWithANewDueTime() {
    ModerationCase held = held();
    held.decide(REFUSAL, "mod", false, NOW);
    assertCode("case.changed", () -> held.undo(1, "mod", false, NOW));
    assertThat(held.undo(2, "other", false, NOW.plus(LEASE)).reason()).isEqualTo("spam");
    assertThat(held.state()).isEqualTo(CaseState.OPEN);
    assertThat(held.ruling()).isNull();
    assertThat(held.dueAt()).isEqualTo(NOW.plus(LEASE));
    assertThat(held.decide(new Decision(3, CaseVerdict.APPROVE, "", ""), "mod", false, NOW))
        .isEqualTo(Outcome.DECIDED);
  }

  @Test
  void aWithdrawnCaseIsNotDecided() {
    ModerationCase held = held();
    held.withdraw();
    assertCode(
        "case.changed",
        () -> held.decide(new Decision(2, CaseVerdict.APPROVE, "", ""), "mod", false, NOW));
    assertCode("case.changed", () -> held.claim("mod", false, NOW, LEASE));
    assertThat(held.openKey()).isNull();
  }

  private static ModerationCase held() {
    return aCase("held-post");
  }

  private static ModerationCase reported() {
    return aCase("report");
  }

  private static ModerationCase aCase(String kind) {
    return new ModerationCase(
        1,
        kind,
        new Subject("post", "7"),
        CaseSubject.MODERATOR,
        Terms.USUAL,
        new Snapshot("author", "茶", "正文", "1"),
        List.of(),
        NOW,
        NOW.plus(Duration.ofDays(1)));
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
