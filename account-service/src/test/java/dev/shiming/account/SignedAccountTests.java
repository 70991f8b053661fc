package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.official.EntityKind;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The agency of an account that is there: taken off at once, changed by a renewal only. */
@AccountServiceTest
@Proves(value = "C32", part = "agencies")
class SignedAccountTests {

  private static final String REVIEWER = OpenAccount.REVIEWER;
  private static final Instant CHECKED = Instant.parse("2026-03-04T05:06:07Z");

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private final String agency = EveryKind.code(EntityKind.ENTERPRISE);
  private OpenAccount open;
  private Applicants applicants;

  @BeforeEach
  void anAccountWithAnAgency() {
    open = new OpenAccount(site);
    applicants = open.applicants;
    jdbc.sql(
            """
            update official_account set agency_code = ?, agency_name = '旧约文化', agency_at = ?
            where account = ?
            """)
        .params(agency, CHECKED, open.account)
        .update();
  }

  @Test
  void anOwnerTakesItOffAtOnceAndReadersAreTold() throws Exception {
    assertThat(open.card().at("/agency/code").asString()).isEqualTo(agency);
    Site.await(() -> !authors().isEmpty());
    int before = authors().size();
    assertThat(part(open.owner).status()).isEqualTo(204);
    assertThat(open.card().get("agency").isNull()).isTrue();
    assertThat(life().get("agency").isNull()).isTrue();
    Site.await(() -> authors().size() == before + 1);

    assertThat(part(open.owner).status()).as("nothing is there any more").isEqualTo(204);
    assertThat(partings()).isEqualTo(1);
    assertThat(authors()).hasSize(before + 1);
  }

  @Test
  void nobodyButAnOwnerTakesItOff() {
    assertThat(part(applicants.person()).status()).isEqualTo(404);
    Answer editor = part(open.seated("editor"));
    assertThat(editor.status()).isEqualTo(403);
    assertThat(editor.code()).isEqualTo("seat.not-enough");
    assertThat(parted(UUID.randomUUID().toString(), open.owner).status()).isEqualTo(404);
    assertThat(open.card().at("/agency/name").asString()).isEqualTo("旧约文化");
    assertThat(partings()).isZero();
  }

  @Test
  void aClosedAccountKeepsItsRecord() {
    open.close();
    assertThat(part(open.owner).code()).isEqualTo("official.closed");
    assertThat(open.card().at("/agency/code").asString()).isEqualTo(agency);
  }

  @Test
  void otherChangesLeaveIt() {
    site.put(open.path("announcements"), Tokens.administrator(REVIEWER), "{\"allowed\":true}");
    JsonNode shown = open.card().get("agency");
    assertThat(shown.get("code").asString()).isEqualTo(agency);
    assertThat(Instant.parse(shown.get("checkedAt").asString())).isEqualTo(CHECKED);
  }

  @Test
  void aRenewalKnowsItAndHasItCheckedAnew() {
    String id = begun("renewal", open.owner);
    assertThat(applicants.view(id, open.owner).at("/answers/agency").asString()).isEqualTo(agency);
    complete(id, open.owner, Map.of("kind", "person", "agency", agency));
    assertThat(applicants.submit(id, open.owner).refusals())
        .containsExactly("agency=agency.unasked");
    ask(id, open.owner);
    approved(id, open.owner);
    JsonNode shown = open.card().get("agency");
    assertThat(shown.get("code").asString()).isEqualTo(agency);
    assertThat(shown.get("name").asString()).as("as the registry has it now").startsWith("沙盒市");
    assertThat(Instant.parse(shown.get("checkedAt").asString())).isAfter(CHECKED);
  }

  @Test
  void aRenewalChangesItOrLeavesItOut() {
    String other = EveryKind.code(EntityKind.ORGANISATION);
    String changing = begun("renewal", open.owner);
    complete(changing, open.owner, Map.of("kind", "person", "agency", other));
    ask(changing, open.owner);
    approved(changing, open.owner);
    assertThat(open.card().at("/agency/code").asString()).isEqualTo(other);

    String emptied = begun("renewal", open.owner);
    complete(emptied, open.owner, Map.of("kind", "person", "agency", ""));
    approved(emptied, open.owner);
    assertThat(open.card().get("agency").isNull()).isTrue();
  }

  @Test
  void theNextRegistrantDoesNotTakeItOver() {
    String nickname = Site.nickname();
    String next = applicants.person(nickname);
    site.post(
        open.path("transfers"),
        Tokens.member(open.owner),
        "{\"nickname\":\"%s\",\"key\":\"%s\"}".formatted(nickname, UUID.randomUUID()));
    String id = begun("transfer", next);
    assertThat(applicants.view(id, next).get("answers").has("agency")).isFalse();
    complete(id, next, Map.of("kind", "person"));
    approved(id, next);
    assertThat(open.card().get("transfers").size()).isEqualTo(1);
    assertThat(open.card().get("agency").isNull()).isTrue();
  }

  private String begun(String intent, String applicant) {
    return applicants.begin(applicant, intent, open.account).body().get("id").asString();
  }

  private void complete(String id, String applicant, Map<String, Object> entity) {
    applicants.completeAsPerson(id, applicant);
    applicants.answer(id, applicant, "entity", entity);
  }

  private void ask(String id, String applicant) {
    assertThat(
            site.post("/api/applications/" + id + "/agency", Tokens.member(applicant), "{}")
                .status())
        .isEqualTo(200);
  }

  private void approved(String id, String applicant) {
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
  }

  private Answer part(String caller) {
    return parted(open.account, caller);
  }

  private Answer parted(String account, String caller) {
    return site.send("DELETE", "/api/official/" + account + "/agency", Tokens.member(caller), null);
  }

  private JsonNode life() {
    return site.get(open.path("life"), Tokens.member(open.owner)).body();
  }

  private List<JsonNode> authors() {
    return Facts.of("shiming.member", open.account);
  }

  private long partings() {
    return jdbc.sql(
            "select count(*) from operation_log where operation = 'official.agency-end' and reference = ?")
        .param("official:" + open.account)
        .query(Long.class)
        .single();
  }
}
