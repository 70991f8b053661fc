package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.official.EntityKind;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An application names the agency that the account has signed with, and the card shows it. */
@AccountServiceTest
@Proves(value = "C32", part = "agencies")
class AgencyTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-0000000000e2";
  private static final String PATH = "/api/applications/";

  @Autowired private Site site;

  private final String handle = "qian-" + Site.next() + "-yue";
  private final String agency = EveryKind.code(EntityKind.ENTERPRISE);
  private Applicants applicants;
  private String applicant;

  @BeforeEach
  void somebodyWhoApplies() {
    applicants = new Applicants(site);
    applicant = applicants.person();
  }

  @ParameterizedTest
  @EnumSource(EntityKind.class)
  void everyKindOfAccountShowsTheAgencyThatTheRegistryKnows(EntityKind kind) {
    String id = new EveryKind(site).complete(kind, applicant, handle);
    name(id, agency);
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("agency=agency.unasked");
    Answer asked = ask(id);
    assertThat(asked.status()).isEqualTo(200);
    String called = asked.body().at("/agency/name").asString();
    assertThat(called).startsWith("沙盒市");
    assertThat(asked.body().at("/agency/active").asBoolean()).isTrue();
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);

    JsonNode review = site.get(PATH + id + "/review", Tokens.reviewer(REVIEWER)).body();
    assertThat(review.at("/answers/agency").asString()).isEqualTo(agency);
    assertThat(review.at("/agency/code").asString()).isEqualTo(agency);
    assertThat(review.at("/agency/name").asString()).isEqualTo(called);
    Instant at = Instant.parse(review.at("/agency/at").asString());
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode shown = card().get("agency");
    assertThat(shown.propertyNames()).containsExactlyInAnyOrder("code", "name", "checkedAt");
    assertThat(shown.get("code").asString()).isEqualTo(agency);
    assertThat(shown.get("name").asString()).isEqualTo(called);
    assertThat(Instant.parse(shown.get("checkedAt").asString())).isEqualTo(at);
    assertThat(
            site.get("/api/official/" + id + "/life", Tokens.member(applicant))
                .body()
                .get("agency"))
        .isEqualTo(shown);
    JsonNode filed =
        site.get("/api/official/filing?kind=" + kind.word(), Tokens.withRoles(REVIEWER, "auditor"))
            .body()
            .at("/items/0");
    assertThat(filed.at("/account/id").asString()).isEqualTo(id);
    assertThat(filed.get("agency")).isEqualTo(shown);
  }

  @Test
  void nobodyNeedsAnAgency() {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, "  ");
    opened(id);
    assertThat(card().get("agency").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'',uscc.missing", "911,uscc.invalid", "91990101MA00000010,uscc.check-digit"})
  void whatIsNoCodeIsSaidAtItsField(String typed, String said) {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, typed);
    assertThat(ask(id).refusals()).containsExactly("agency=" + said);
    assertThat(applicants.view(id, applicant).at("/answers/agency").asString()).isEqualTo(typed);
    assertThat(applicants.submit(id, applicant).refusals())
        .isEqualTo(typed.isEmpty() ? List.of() : List.of("agency=" + said));
  }

  @Test
  void anAgencyThatTheRegistryDoesNotKnowIsRefused() {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, Site.organisation("91110101", Site.phone(), '0'));
    assertThat(ask(id).refusals()).containsExactly("agency=uscc.unknown");
    assertThat(applicants.view(id, applicant).get("agency").isNull()).isTrue();
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("agency=agency.unasked");
  }

  @Test
  void anAgencyThatIsNoMoreIsRefused() {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, Site.organisation("91990101", Site.phone(), 'X'));
    JsonNode found = ask(id).body();
    assertThat(found.at("/agency/active").asBoolean()).isFalse();
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("agency=agency.revoked");
  }

  @Test
  void noOrganisationIsItsOwnAgency() {
    String id = new EveryKind(site).complete(EntityKind.MEDIA, applicant, handle);
    String own = applicants.view(id, applicant).at("/answers/code").asString();
    name(id, " " + own.toLowerCase(Locale.ROOT));
    ask(id);
    assertThat(applicants.submit(id, applicant).refusals()).containsExactly("agency=agency.own");
  }

  @Test
  void anotherCodeIsAskedAboutAnew() {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, agency);
    ask(id);
    name(id, EveryKind.code(EntityKind.ORGANISATION));
    assertThat(applicants.view(id, applicant).get("agency").isNull()).isTrue();
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("agency=agency.unasked");
    name(id, null);
    opened(id);
    assertThat(card().get("agency").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"down,gateway.unavailable", "lying,gateway.contradiction"})
  void aRegistryWithoutAnAnswerLosesNothing(String mode, String said) {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, agency);
    Sandbox.started()
        .during(
            "registry",
            mode,
            () -> {
              Answer away = ask(id);
              assertThat(away.status()).isEqualTo(503);
              assertThat(away.code()).isEqualTo(said);
            });
    JsonNode kept = applicants.view(id, applicant);
    assertThat(kept.at("/answers/agency").asString()).isEqualTo(agency);
    assertThat(kept.get("agency").isNull()).isTrue();
    assertThat(ask(id).status()).isEqualTo(200);
  }

  @Test
  void onlyTheApplicantAsksAndOnlyBeforeItIsHandedIn() {
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    name(id, agency);
    assertThat(ask(id, applicants.person()).status()).isEqualTo(404);
    ask(id);
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(ask(id).code()).isEqualTo("application.closed");
  }

  private void name(String id, @Nullable String code) {
    JsonNode known = applicants.view(id, applicant).get("answers");
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("kind", known.path("kind").asString());
    if (known.has("code")) {
      entity.put("code", known.path("code").asString());
    }
    if (code != null) {
      entity.put("agency", code);
    }
    assertThat(applicants.answer(id, applicant, "entity", entity).status()).isEqualTo(200);
  }

  private Answer ask(String id) {
    return ask(id, applicant);
  }

  private Answer ask(String id, String caller) {
    return site.post(PATH + id + "/agency", Tokens.member(caller), "{}");
  }

  private void opened(String id) {
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
  }

  private JsonNode card() {
    return site.get("/api/official/" + handle, null).body();
  }
}
