package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.official.EntityKind;
import dev.shiming.testkit.Proves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever may apply, from a draft to the card: what each kind needs, and what is said of it. */
@AccountServiceTest
@Proves(value = "C30", part = "kinds")
class EntityKindTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-0000000000e1";
  private static final String NO_AUTHORITY = "authority=authority.missing";

  @Autowired private Site site;

  private final String handle = "lei-" + Site.next() + "-bie";
  private Applicants applicants;
  private EveryKind kinds;
  private String applicant;

  /** An answer that is needed, with the page that asks for it and what is said without it. */
  private record Needed(String page, String field, String said) {

    String refusal() {
      return field + "=" + said;
    }
  }

  private static final List<Needed> OF_EVERYBODY =
      List.of(
          new Needed("entity", "kind", "kind.unknown"),
          new Needed("account", "officialName", "officialName.missing"),
          new Needed("account", "handle", "handle.missing"),
          new Needed("account", "category", "category.missing"),
          new Needed("operation", "purpose", "purpose.missing"),
          new Needed("accounts", "allDeclared", "allDeclared.missing"),
          new Needed("confirmation", "truthful", "truthful.missing"));

  private static final List<Needed> OF_ORGANISATIONS =
      List.of(
          new Needed("entity", "code", "uscc.missing"),
          new Needed("operation", "operatingPlace", "operatingPlace.missing"),
          new Needed("operation", "contact", "contact.missing"));

  @BeforeEach
  void somebodyWhoApplies() {
    applicants = new Applicants(site);
    kinds = new EveryKind(site);
    applicant = applicants.person();
  }

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  @Proves(value = "C30", part = "fields")
  void noKindGoesWithoutAnAnswerThatItNeeds(EntityKind kind) {
    Map<String, Map<String, Object>> pages = EveryKind.pages(kind, handle);
    String id = kinds.answered(kind, applicant, pages);
    List<Needed> needed = new ArrayList<>(OF_EVERYBODY);
    if (kind.organised()) {
      needed.addAll(OF_ORGANISATIONS);
    }
    for (Needed one : needed) {
      Map<String, Object> whole = pages.getOrDefault(one.page(), Map.of());
      Map<String, Object> without = new LinkedHashMap<>(whole);
      assertThat(without.remove(one.field())).as(one.field()).isNotNull();
      applicants.answer(id, applicant, one.page(), without);
      List<String> refusals = new ArrayList<>(List.of(one.refusal()));
      if (kind.organised() && !one.page().equals("entity")) {
        refusals.add(NO_AUTHORITY);
      }
      Answer refused = applicants.submit(id, applicant);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refusals()).containsExactlyInAnyOrderElementsOf(refusals);
      applicants.answer(id, applicant, one.page(), whole);
      if (kind.organised() && one.page().equals("entity")) {
        assertThat(applicants.submit(id, applicant).refusals())
            .containsExactly("registry=registry.unasked");
        kinds.askRegistry(id, applicant);
      }
    }
    Answer whole = applicants.submit(id, applicant);
    assertThat(whole.refusals())
        .as("nothing else is asked")
        .isEqualTo(kind.organised() ? List.of(NO_AUTHORITY) : List.of());
    assertThat(whole.status()).isEqualTo(kind.organised() ? 422 : 200);
  }

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void theCardSaysWhatIsTrueOfTheKind(EntityKind kind) throws Exception {
    String id = kinds.complete(kind, applicant, handle);
    JsonNode answers = applicants.view(id, applicant).get("answers");
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = site.get("/api/official/" + handle, null).body();
    assertThat(card.get("kind").asString()).isEqualTo(kind.word());
    assertThat(card.at("/account/badge/kind").asString()).isEqualTo(kind.word());
    assertThat(card.get("state").asString()).isEqualTo("active");
    List<String> checks =
        card.get("checks")
            .valueStream()
            .map(check -> check.get("what").asString() + "=" + check.get("method").asString())
            .toList();
    JsonNode operator = card.get("operator");
    if (kind.organised()) {
      assertThat(operator.get("code")).isEqualTo(answers.get("code"));
      assertThat(operator.get("name").asString()).startsWith("沙盒市");
      assertThat(operator.get("place").asString()).startsWith("沙盒市");
      assertThat(operator.get("scope").asString()).isNotBlank();
      assertThat(operator.get("operatingPlace")).isEqualTo(answers.get("operatingPlace"));
      assertThat(operator.get("contact")).isEqualTo(answers.get("contact"));
      assertThat(checks)
          .containsExactly(
              "identity=identity-number",
              "organisation=registry",
              "authority=contact-code",
              "name=person");
    } else {
      assertThat(operator.isNull()).isTrue();
      assertThat(card.get("personName").isNull()).isTrue();
      assertThat(checks).containsExactly("identity=identity-number", "name=person");
    }
    assertThat(site.get("/api/official?kind=" + kind.word(), null).body().toString())
        .contains("\"" + handle + "\"");
    Site.await(() -> !Facts.of("shiming.official", id).isEmpty());
    assertThat(Facts.of("shiming.official", id).getFirst().get("kind").asString())
        .isEqualTo(kind.word());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
  void noOrganisationPassesForAnotherKind(EntityKind kind) {
    for (EntityKind claimed : EntityKind.values()) {
      if (claimed.organised() && claimed != kind) {
        Map<String, Map<String, Object>> pages = EveryKind.pages(claimed, handle);
        pages.put("entity", Map.of("kind", claimed.word(), "code", EveryKind.code(kind)));
        String id = kinds.answered(claimed, applicant, pages);
        assertThat(applicants.submit(id, applicant).refusals())
            .as(kind + " as " + claimed)
            .containsExactlyInAnyOrder("kind=uscc.kind", NO_AUTHORITY);
      }
    }
  }

  @Test
  void aPersonNeedsMoreThanAPhone() {
    String byPhone = site.member(Site.nickname());
    String id =
        kinds.answered(EntityKind.PERSON, byPhone, EveryKind.pages(EntityKind.PERSON, handle));
    assertThat(applicants.submit(id, byPhone).refusals()).containsExactly("kind=identity.too-weak");
  }
}
