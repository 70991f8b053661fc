package dev.shiming.account.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.application.Answers.CredentialAnswer;
import dev.shiming.account.organisation.UnifiedCode;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.testkit.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Proves(value = "C30", part = "fields")
class ClaimTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String CODE = "91990101MA0000001Y";

  private final List<FieldProblem> problems = new ArrayList<>();

  @Test
  void aPersonNeedsNoOrganisationsAnswers() {
    Claim claim = Claim.read(TypedAnswers.person(), TODAY, problems);
    assertThat(codes()).isEmpty();
    assertThat(claim).isNotNull();
    assertThat(claim.code()).isNull();
    assertThat(claim.contact()).isNull();
    assertThat(claim.handle().text()).isEqualTo("shangu-huisheng");
  }

  @Test
  void nothingTypedIsEverythingMissing() {
    assertThat(Claim.read(Answers.NONE, TODAY, problems)).isNull();
    assertThat(codes())
        .containsExactlyInAnyOrder(
            "kind=kind.unknown",
            "officialName=officialName.missing",
            "handle=handle.missing",
            "category=category.missing",
            "purpose=purpose.missing",
            "allDeclared=allDeclared.missing",
            "truthful=truthful.missing");
  }

  @Test
  void anOrganisationSaysWhereItWorksAndHowItIsReached() {
    Claim.read(
        TypedAnswers.person()
            .with(Step.ENTITY, TypedAnswers.of(Map.of("kind", "enterprise")), false),
        TODAY,
        problems);
    assertThat(codes())
        .containsExactlyInAnyOrder(
            "code=uscc.missing",
            "operatingPlace=operatingPlace.missing",
            "contact=contact.missing");
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void aCredentialIsOfADomainHasANumberAndLasts(List<CredentialAnswer> rows, String expected) {
    Claim.read(
        TypedAnswers.person().with(Step.CREDENTIALS, TypedAnswers.credentials(rows), false),
        TODAY,
        problems);
    assertThat(codes()).containsExactly("credentials=" + expected);
  }

  static Stream<Object[]> credentials() {
    return Stream.of(
        new Object[] {
          List.of(new CredentialAnswer("astrology", "1", "2027-01-01")), "credential.domain"
        },
        new Object[] {
          List.of(new CredentialAnswer("medicine", " ", "2027-01-01")), "credential.number"
        },
        new Object[] {
          List.of(new CredentialAnswer("medicine", "医证 1", "next year")), "credential.until"
        },
        new Object[] {
          List.of(new CredentialAnswer("medicine", "医证 1", "2026-11-21")), "credential.expired"
        },
        new Object[] {
          List.of(
              new CredentialAnswer("medicine", "医证 1", "2026-11-22"),
              new CredentialAnswer("medicine", "医证 2", "2027-01-01")),
          "credential.twice"
        });
  }

  @ParameterizedTest
  @MethodSource("gated")
  @Proves(value = "C32", part = "credentials")
  void fiveCategoriesNeedACredential(String category) {
    Answers without =
        TypedAnswers.person()
            .with(Step.ACCOUNT, TypedAnswers.account("山谷回声", "shangu-huisheng", category), false);
    assertThat(Claim.read(without, TODAY, problems)).isNull();
    assertThat(codes()).containsExactly("credentials=credential.needed");

    problems.clear();
    Answers with =
        without.with(
            Step.CREDENTIALS,
            TypedAnswers.credentials(List.of(new CredentialAnswer(category, "证 12", "2027-01-01"))),
            false);
    assertThat(Claim.read(with, TODAY, problems)).isNotNull();
  }

  static Stream<String> gated() {
    return Stream.of("news", "economy", "education", "medicine", "justice");
  }

  @Test
  void aPageReplacesItsOwnAnswersAndNoOthers() {
    Answers changed =
        TypedAnswers.person()
            .with(Step.ACCOUNT, TypedAnswers.account("另一个名字", "another", "travel"), false);
    assertThat(changed.officialName()).isEqualTo("另一个名字");
    assertThat(changed.purpose()).isEqualTo(TypedAnswers.person().purpose());
    assertThat(changed.kind()).isEqualTo("person");
    assertThat(changed.truthful()).isTrue();
  }

  @Test
  void namesThatAnAccountHasAreNotReplaced() {
    Answers changed =
        TypedAnswers.person()
            .with(Step.ACCOUNT, TypedAnswers.account("另一个名字", "another", "travel"), true);
    assertThat(changed.officialName()).isEqualTo(TypedAnswers.person().officialName());
    assertThat(changed.handle()).isEqualTo(TypedAnswers.person().handle());
    assertThat(changed.category()).isEqualTo("travel");
  }

  @Test
  void whatIsTypedIsKeptEvenWhenItIsWrongAndCutWhenItIsEndless() {
    Answers changed =
        TypedAnswers.person()
            .with(Step.ACCOUNT, TypedAnswers.account("字".repeat(5000), "A B", "nothing"), false);
    assertThat(Objects.requireNonNull(changed.officialName())).hasSize(2000);
    assertThat(changed.handle()).isEqualTo("A B");
    assertThat(changed.category()).isEqualTo("nothing");
  }

  @Test
  @Proves(value = "C32", part = "agencies")
  void anAgencyIsSomebodyElse() {
    Map<String, Object> entity =
        Map.of("kind", "enterprise", "code", CODE, "agency", "９１-990101 ma0000001y");
    Answers own = TypedAnswers.person().with(Step.ENTITY, TypedAnswers.of(entity), false);
    Claim.read(own, TODAY, problems);
    assertThat(codes()).contains("agency=agency.own");

    problems.clear();
    Map<String, Object> asPerson = Map.of("kind", "person", "code", CODE, "agency", CODE);
    Answers person = TypedAnswers.person().with(Step.ENTITY, TypedAnswers.of(asPerson), false);
    Claim claim = Claim.read(person, TODAY, problems);
    assertThat(codes()).as("a person has no code").isEmpty();
    assertThat(claim).isNotNull();
    assertThat(claim.agency()).isEqualTo(new UnifiedCode(CODE));
  }

  private List<String> codes() {
    return problems.stream().map(p -> p.field() + "=" + p.code()).toList();
  }
}
