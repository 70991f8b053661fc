package dev.shiming.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.ModerationCase.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Corrections, two deciders, and those who have no say. */
class CaseTermsTests {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Terms BY_TWO = new Terms(2, null);

  @Test
  void oneOrTwoPeopleApprove() {
    assertThatThrownBy(() -> new Terms(0, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Terms(3, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstOfTwoApprovalsLeavesTheCaseOpen() {
    ModerationCase found = aCase(BY_TWO);
    found.claim("first", false, NOW, LEASE);
    assertThat(found.decide(approval(1), "first", false, NOW)).isEqualTo(Outcome.APPROVED_FIRST);
    assertThat(found.state()).isEqualTo(CaseState.OPEN);
    assertThat(found.approvedFirstBy()).isEqualTo("first");
    assertThat(found.version()).isEqualTo(2);
    assertThat(found.claim()).isNull();
    assertThat(found.ruling()).isNull();
  }

  @Test
  void theSecondApprovalIsAnotherPersons() {
    ModerationCase found = approvedFirst();
    assertCode("case.second-needed", () -> found.decide(approval(2), "first", false, NOW));
    assertThat(found.version()).isEqualTo(2);
    assertThat(found.decide(approval(2), "second", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThat(found.ruling()).isNotNull().returns("second", ModerationCase.Ruling::by);
    assertThat(found.approvedFirstBy()).isEqualTo("first");
  }

  @Test
  void theSameFirstApprovalAgainChangesNothing() {
    ModerationCase found = approvedFirst();
    found.claim("second", false, NOW, LEASE);
    assertThat(found.decide(approval(1), "first", false, NOW)).isEqualTo(Outcome.STANDS_ALREADY);
    assertThat(found.version()).isEqualTo(2);
    found.withdraw();
    assertCode("case.changed", () -> found.decide(approval(2), "first", false, NOW));
  }

  @Test
  void twoWhoApproveTheSameVersionAreFirstAndSecond() {
    ModerationCase found = approvedFirst();
    assertThat(found.decide(approval(1), "second", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThat(found.decide(approval(1), "second", false, NOW)).isEqualTo(Outcome.STANDS_ALREADY);
    assertCode("case.changed", () -> found.decide(approval(1), "third", false, NOW));
  }

  @Test
  void whoeverIsAgainstHasToKnowOfTheFirstApproval() {
    ModerationCase found = approvedFirst();
    assertCode("case.changed", () -> found.decide(refusal(1), "second", false, NOW));
    assertThat(found.decide(refusal(2), "second", false, NOW)).isEqualTo(Outcome.DECIDED);
  }

  @Test
  void aRefusalOrACorrectionDecidesAtOnce() {
    assertThat(aCase(BY_TWO).decide(refusal(1), "first", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThat(aCase(BY_TWO).decide(correction(1), "first", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertThat(approvedFirst().decide(refusal(2), "first", false, NOW)).isEqualTo(Outcome.DECIDED);
  }

  @Test
  void aChangeForgetsTheFirstApproval() {
    ModerationCase found = approvedFirst();
    found.changeTo(new Snapshot("author", "茶社", "改了", "7"), List.of(), BY_TWO);
    assertThat(found.approvedFirstBy()).isNull();
    assertCode("case.changed", () -> found.decide(approval(2), "second", false, NOW));
    assertThat(found.decide(approval(3), "first", false, NOW)).isEqualTo(Outcome.APPROVED_FIRST);
  }

  @Test
  void otherTermsAreAChange() {
    ModerationCase found = aCase(Terms.USUAL);
    assertThat(found.changeTo(found.snapshot(), List.of(), BY_TWO)).isTrue();
    assertCode("case.changed", () -> found.decide(approval(1), "first", false, NOW));
    assertThat(found.decide(approval(2), "first", false, NOW)).isEqualTo(Outcome.APPROVED_FIRST);
  }

  @Test
  void undoingForgetsTheFirstApproval() {
    ModerationCase found = approvedFirst();
    found.decide(approval(2), "second", false, NOW);
    found.undo(3, "third", false, NOW.plus(LEASE));
    assertThat(found.approvedFirstBy()).isNull();
    assertThat(found.decide(approval(4), "second", false, NOW)).isEqualTo(Outcome.APPROVED_FIRST);
    assertThat(found.decide(approval(5), "first", false, NOW)).isEqualTo(Outcome.DECIDED);
  }

  @Test
  void aCorrectionSaysWhyAndWhat() {
    ModerationCase found = aCase(Terms.USUAL);
    var bare = new Decision(1, CaseVerdict.CORRECT, "", "");
    assertThatThrownBy(() -> found.decide(bare, "first", false, NOW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .containsExactly(
                        FieldProblem.of("reason", "reason.missing"),
                        FieldProblem.of("text", "text.missing")));
    assertThat(found.decide(correction(1), "first", false, NOW)).isEqualTo(Outcome.DECIDED);
  }

  @Test
  void whoeverDecidedBeforeHasNoSayInTheAppeal() {
    ModerationCase appeal = aCase(new Terms(1, "before"));
    assertCode("case.own", () -> appeal.claim("before", false, NOW, LEASE));
    assertCode("case.own", () -> appeal.decide(approval(1), "before", false, NOW));
    assertThat(appeal.decide(approval(1), "other", false, NOW)).isEqualTo(Outcome.DECIDED);
    assertCode("case.own", () -> appeal.undo(2, "before", false, NOW));
  }

  private static ModerationCase approvedFirst() {
    ModerationCase found = aCase(BY_TWO);
    found.decide(approval(1), "first", false, NOW);
    return found;
  }

  private static ModerationCase aCase(Terms terms) {
    return new ModerationCase(
        1,
        CaseKinds.APPLICATION,
        new Subject("application", "7"),
        CaseSubject.REVIEWER,
        terms,
        new Snapshot("author", "茶社", "资料", "7"),
        List.of(),
        NOW,
        NOW.plus(Duration.ofDays(7)));
  }

  private static Decision approval(int version) {
    return new Decision(version, CaseVerdict.APPROVE, "", "");
  }

  private static Decision refusal(int version) {
    return new Decision(version, CaseVerdict.REFUSE, "proof", "");
  }

  private static Decision correction(int version) {
    return new Decision(version, CaseVerdict.CORRECT, "proof", "请补上公章");
  }

  private static void assertCode(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
