package dev.shiming.account.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.account.official.EntityKind;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Proves(value = "C30", part = "review")
class ApplicationRulesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(7));
  private static final Duration WITHIN = Duration.ofDays(20);
  private static final String CODE = "91990101MA00000011";
  private static final String AGENCY = "91990101MA0000001Y";

  @Test
  void aSubmittedApplicationIsChangedByNobody() {
    Application submitted = submitted(person());
    refused(
        "application.closed",
        () -> submitted.answer(Step.ACCOUNT, TypedAnswers.person(), version(submitted)));
  }

  @Test
  void aFormThatShowedAnOlderVersionIsNotTaken() {
    Application draft = person();
    refused(
        "changed-meanwhile",
        () -> draft.answer(Step.ACCOUNT, TypedAnswers.person(), version(draft) - 1));
  }

  @Test
  void aCorrectionOpensItAgainAndKeepsCounting() {
    Application one = submitted(person());
    one.decided(new Effect.Correct("application.name", "换一个名字"), NOW);
    assertThat(one.state()).isEqualTo(ApplicationState.CORRECTION);
    one.answer(Step.ACCOUNT, TypedAnswers.person(), version(one));
    one.submit(1, false, NOW, DUE);
    assertThat(one.contents().submissions()).isEqualTo(2);
    assertThat(one.state()).isEqualTo(ApplicationState.SUBMITTED);
  }

  @Test
  @Proves(value = "C4", part = "authority")
  void whoeverHasNotShownThatTheyMayActIsNotApproved() {
    Application stranger = organisation();
    stranger.submit(1, false, NOW, DUE);
    refused("application.no-authority", () -> stranger.decided(new Effect.Publish(), NOW));
    assertThat(stranger.state()).isEqualTo(ApplicationState.SUBMITTED);
  }

  @Test
  void anotherCodeForgetsTheAuthorityOfTheFirst() {
    Application one = organisation();
    one.showAuthority(CODE, "contact-code", NOW);
    one.answer(Step.ENTITY, TypedAnswers.enterprise("91990101MA0000002X"), version(one));
    assertThat(one.authority()).isNull();
    assertThat(one.registered()).isNull();
  }

  @Test
  void authorityForOneOrganisationIsNoneForAnother() {
    Application one = organisation();
    refused("changed-meanwhile", () -> one.showAuthority("91990101MA0000002X", "registry", NOW));
  }

  @Test
  @Proves(value = "C32", part = "agencies")
  void whatIsKnownOfAnAgencyIsOfTheOneThatIsNamed() {
    Application one = Application.begin("3f2b9a52-1111-4c63-9d3e-0d6f7a1b2c3d", NOW);
    FoundAgency found = new FoundAgency(AGENCY, "山海文化", true, NOW);
    refused("changed-meanwhile", () -> one.learnAgency(found));
    one.answer(Step.ENTITY, TypedAnswers.of(Map.of("agency", " " + AGENCY)), version(one));
    one.learnAgency(found);
    one.answer(Step.ACCOUNT, TypedAnswers.person(), version(one));
    assertThat(one.agency()).isEqualTo(found);
    one.answer(Step.ENTITY, TypedAnswers.of(Map.of("agency", "91990101MA00000022")), version(one));
    assertThat(one.agency()).isNull();
    refused("changed-meanwhile", () -> one.learnAgency(found));
  }

  @Test
  void aRefusalCanBeAppealedAgainstOnceAndInTime() {
    Application one = submitted(person());
    one.decided(new Effect.Refuse("application.rules", "因为"), NOW);
    refused("appeal.too-late", () -> one.appeal(NOW.plus(Duration.ofDays(21)), WITHIN, DUE));
    one.appeal(NOW.plus(Duration.ofDays(20)), WITHIN, DUE);
    assertThat(one.state()).isEqualTo(ApplicationState.APPEALED);
    one.decided(new Effect.Refuse("application.rules", "仍然"), NOW);
    assertThat(one.state()).isEqualTo(ApplicationState.REFUSED);
    refused("changed-meanwhile", () -> one.appeal(NOW, WITHIN, DUE));
  }

  @Test
  void anAppealThatIsRightApproves() {
    Application one = submitted(person());
    one.decided(new Effect.Refuse("application.rules", "因为"), NOW);
    one.appeal(NOW, WITHIN, DUE);
    assertThat(one.decided(new Effect.Publish(), NOW)).isTrue();
    assertThat(one.state()).isEqualTo(ApplicationState.APPROVED);
  }

  @Test
  void undoneDecisionsWaitAgain() {
    Application one = submitted(person());
    one.decided(new Effect.Publish(), NOW);
    one.decided(new Effect.Hold(), NOW);
    assertThat(one.state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(one.contents().ruled()).isNull();
  }

  @Test
  void namesBelongToTheAccountOnceItWasThere() {
    Application opening = submitted(person());
    assertThat(opening.named()).isFalse();
    opening.decided(new Effect.Publish(), NOW);
    opening.decided(new Effect.Hold(), NOW);
    assertThat(opening.named()).as("approved before, and undone").isTrue();
    assertThat(opening.contents().undone()).isTrue();
    opening.decided(new Effect.Publish(), NOW);
    assertThat(opening.contents().undone()).as("what was undone once is only given back").isTrue();

    Aim aim = new Aim(Intent.RENEWAL, "5a5a5a5a-0000-4000-8000-00000000000f");
    Application renewal =
        Application.begin("3f2b9a52-1111-4c63-9d3e-0d6f7a1b2c3d", aim, TypedAnswers.person(), NOW);
    assertThat(renewal.named()).isTrue();
    renewal.answer(Step.ACCOUNT, Answers.NONE, version(renewal));
    assertThat(renewal.answers().officialName()).isEqualTo(TypedAnswers.person().officialName());
    assertThat(renewal.answers().tagline()).isNull();
  }

  @Test
  void anUndoneRefusalWasNeverAnAccount() {
    Application one = submitted(person());
    one.decided(new Effect.Refuse("application.rules", "因为"), NOW);
    one.decided(new Effect.Hold(), NOW);
    assertThat(one.contents().undone()).isFalse();
    assertThat(one.named()).isFalse();
  }

  @Test
  void whatWasWithdrawnStaysSo() {
    Application one = submitted(person());
    one.withdraw();
    assertThat(one.decided(new Effect.Publish(), NOW)).isFalse();
    assertThat(one.decided(new Effect.Hold(), NOW)).isFalse();
    assertThat(one.state()).isEqualTo(ApplicationState.WITHDRAWN);
    refused("changed-meanwhile", one::withdraw);
  }

  @Test
  void nothingIsDecidedTwice() {
    Application one = submitted(person());
    one.decided(new Effect.Refuse("application.rules", "因为"), NOW);
    assertThat(one.decided(new Effect.Publish(), NOW)).isFalse();
    assertThat(one.state()).isEqualTo(ApplicationState.REFUSED);
  }

  private static Application person() {
    Application one = Application.begin("3f2b9a52-1111-4c63-9d3e-0d6f7a1b2c3d", NOW);
    for (Step step : Step.values()) {
      one.answer(step, TypedAnswers.person(), version(one));
    }
    return one;
  }

  private static Application organisation() {
    Application one = Application.begin("3f2b9a52-1111-4c63-9d3e-0d6f7a1b2c3d", NOW);
    one.answer(Step.ENTITY, TypedAnswers.enterprise(CODE), version(one));
    one.learn(
        new Registered(
            CODE, "山海出版社", EntityKind.ENTERPRISE, true, "某地", "出版", "199****0001", List.of()),
        NOW);
    return one;
  }

  private static Application submitted(Application one) {
    one.submit(1, false, NOW, DUE);
    return one;
  }

  private static int version(Application one) {
    return one.contents().version();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
