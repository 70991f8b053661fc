package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person lets the card of their account show their name, and takes that back. */
@AccountServiceTest
class OperatorNameTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000003e";
  private static final String NAME = "慕容云深";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private Applicants applicants;
  private String number;
  private String owner;
  private String account;
  private String handle;

  @BeforeEach
  void anOpenAccount() {
    applicants = new Applicants(site);
    number = Site.identityNumber();
    owner = applicants.person(NAME, number);
    handle = "ming-" + Site.next() + "-zi";
    account = applicants.opened(owner, Site.nickname(), handle, REVIEWER);
  }

  @Test
  void theCardShowsTheNameUntilThePersonTakesItBack() {
    assertThat(shown()).isEqualTo("null");
    assertThat(show(owner, " 慕容 云深", number, "true").status()).isEqualTo(204);
    assertThat(shown()).isEqualTo(NAME);
    assertThat(site.get(path("life"), Tokens.member(owner)).body().at("/name/shown").asString())
        .isEqualTo(NAME);
    assertThat(operations()).isEqualTo("official.show-name");
    assertThat(hide(owner).status()).isEqualTo(204);
    assertThat(shown()).isEqualTo("null");
    assertThat(operations()).isEqualTo("official.hide-name");
    assertThat(hide(owner).status()).as("again").isEqualTo(204);
    assertThat(Facts.all("shiming.official").toString()).doesNotContain(NAME);
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    assertThat(show(owner, "", "1101", "false").refusals())
        .containsExactly("name=name.missing", "number=number.invalid", "consent=consent.missing");
    assertThat(show(owner, NAME, number, "null").refusals())
        .containsExactly("consent=consent.missing");
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void neitherAnotherNameNorAnothersNumberIsShown() {
    assertThat(show(owner, "不是本人", number, "true").refusals())
        .containsExactly("name=identity.mismatch");
    assertThat(show(owner, NAME, Site.identityNumber(), "true").refusals())
        .as("a number that exists, but is somebody else's")
        .containsExactly("name=identity.mismatch");
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void questionsCountLikeThoseAtRegistration() {
    for (int i = 0; i < 8; i++) {
      show(owner, NAME, Site.identityNumber(), "true");
    }
    assertThat(show(owner, NAME, number, "true").code()).isEqualTo("limit.reached");
  }

  @Test
  void aRegisterThatIsAwayShowsNothing() {
    Sandbox.started()
        .during(
            "identity",
            "down",
            () ->
                assertThat(show(owner, NAME, number, "true").code())
                    .isEqualTo("gateway.unavailable"));
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void onlyThePersonBehindTheAccountMay() {
    String other = applicants.person("欧阳测试", Site.identityNumber());
    assertThat(show(other, NAME, number, "true").status()).isEqualTo(404);
    assertThat(hide(other).status()).isEqualTo(404);
    jdbc.sql(
            "insert into official_seat (account, member, seat, since) values (?, ?, 'owner', now(3))")
        .params(account, other)
        .update();
    assertThat(show(other, NAME, number, "true").code()).isEqualTo("seat.not-enough");
    assertThat(hide(other).status()).isEqualTo(404);
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void whoeverIsNoOwnerAnyMoreMayStillTakeTheNameBack() {
    show(owner, NAME, number, "true");
    jdbc.sql("delete from official_seat where account = ?").param(account).update();
    assertThat(hide(owner).status()).isEqualTo(204);
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void aTransferForgetsTheName() {
    show(owner, NAME, number, "true");
    String nickname = Site.nickname();
    String next = applicants.person(nickname);
    site.post(
        path("transfers"),
        Tokens.member(owner),
        "{\"nickname\":\"%s\",\"key\":\"%s\"}".formatted(nickname, UUID.randomUUID()));
    String id = applicants.begin(next, "transfer", account).body().get("id").asString();
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    assertThat(shown()).isEqualTo(NAME);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    assertThat(shown()).isEqualTo("null");
    assertThat(hide(owner).status()).isEqualTo(404);
    assertThat(show(owner, NAME, number, "true").status()).isEqualTo(404);
  }

  @Test
  void anOrganisationHasNoPersonToShow() {
    jdbc.sql("update official_account set kind = 'enterprise' where account = ?")
        .param(account)
        .update();
    assertThat(show(owner, NAME, number, "true").code()).isEqualTo("official.organised");
  }

  @Test
  void whoeverVerifiedWithoutAnIdentityNumberHasNoNameOnFile() {
    jdbc.sql("delete from identity_index where account = ? and purpose = 'identity-number'")
        .param(owner)
        .update();
    assertThat(show(owner, NAME, number, "true").code()).isEqualTo("identity.too-weak");
  }

  private Answer show(String by, String name, String typed, String consent) {
    return site.put(
        path("operator-name"),
        Tokens.member(by),
        "{\"name\":\"%s\",\"number\":\"%s\",\"consent\":%s}".formatted(name, typed, consent));
  }

  private Answer hide(String by) {
    return site.send("DELETE", path("operator-name"), Tokens.member(by), null);
  }

  private String shown() {
    return site.get("/api/official/" + handle, null).body().get("personName").asString("null");
  }

  private String operations() {
    return jdbc.sql(
            "select operation from operation_log where reference = ? order by id desc limit 1")
        .param("official:" + account)
        .query(String.class)
        .single();
  }

  private String path(String rest) {
    return "/api/official/" + account + "/" + rest;
  }
}
