package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who works for an official account, and what reviewers do to one. */
@AccountServiceTest
class SeatTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000000e";

  @Autowired private Site site;

  private Applicants applicants;
  private String owner;
  private String account;
  private String handle;
  private String name;

  @BeforeEach
  void anOpenAccount() {
    applicants = new Applicants(site);
    owner = applicants.person();
    handle = "xi-" + Site.next() + "-wei";
    name = Site.nickname();
    account = applicants.opened(owner, name, handle, REVIEWER);
  }

  @Test
  void aMemberTakesAnOfferedSeatAndMayLeaveIt() throws Exception {
    String nickname = Site.nickname();
    String member = site.member(nickname);
    assertThat(invite(owner, nickname, "editor").status()).isEqualTo(201);
    assertThat(site.get("/api/notices", Tokens.member(member)).body().toString())
        .contains("seat-offered");
    JsonNode offer = site.get("/api/official/invitations", Tokens.member(member)).body().get(0);
    assertThat(offer.at("/account/nickname").asString()).isEqualTo(name);
    String id = offer.get("id").asString();
    assertThat(accept(id, owner).status()).as("only the invited").isEqualTo(404);
    assertThat(accept(id, member).status()).isEqualTo(204);
    assertThat(accept(id, member).status()).as("once").isEqualTo(404);
    assertThat(seats(member)).contains("editor").contains("owner");
    assertThat(site.get("/api/official/mine", Tokens.member(member)).body().toString())
        .contains(handle);

    Site.await(() -> Facts.of("shiming.official", account).size() == 2);
    assertThat(Facts.of("shiming.official", account).getLast().get("seats").size()).isEqualTo(2);
    assertThat(leave(member, member).status()).isEqualTo(204);
    assertThat(site.get(path("seats"), Tokens.member(member)).status()).isEqualTo(404);
  }

  @Test
  void anOwnerStaysWhileThereIsNoOther() {
    assertThat(leave(owner, owner).code()).isEqualTo("seat.last-owner");
    assertThat(move(owner, owner, "editor").code()).isEqualTo("seat.last-owner");
    String second = seated("owner");
    assertThat(move(second, owner, "author").status()).isEqualTo(204);
    assertThat(invite(owner, Site.nickname(), "author").code()).isEqualTo("seat.not-enough");
    assertThat(leave(second, owner).status()).isEqualTo(204);
  }

  @Test
  void aSecondPairOfEyesNeedsTwoWhoMayApprove() {
    String body = "{\"needed\":true}";
    assertThat(site.put(path("second-pair"), Tokens.member(owner), body).code())
        .isEqualTo("seat.second-missing");
    seated("author");
    assertThat(site.put(path("second-pair"), Tokens.member(owner), body).code())
        .isEqualTo("seat.second-missing");
    seated("editor");
    assertThat(site.put(path("second-pair"), Tokens.member(owner), body).status()).isEqualTo(204);
  }

  @Test
  void strangersAreOfferedNothingAndSeeNothing() {
    assertThat(invite(owner, "没有这个人" + Site.next(), "editor").refusals())
        .containsExactly("nickname=nickname.unknown");
    assertThat(invite(owner, name, "editor").refusals())
        .as("an official account is no member")
        .containsExactly("nickname=nickname.unknown");
    String stranger = site.member(Site.nickname());
    assertThat(site.get(path("seats"), Tokens.member(stranger)).status()).isEqualTo(404);
    assertThat(invite(stranger, Site.nickname(), "editor").status()).isEqualTo(404);
  }

  @Test
  @Proves(value = "C24", part = "suspend")
  void aReviewerSuspendsWithReasonsAndRestores() throws Exception {
    assertThat(measure(REVIEWER, "suspended", "", "").refusals())
        .containsExactlyInAnyOrder("reason=reason.missing", "text=text.missing");
    assertThat(measure(REVIEWER, "suspended", "official.rules", "两次发布广告").status()).isEqualTo(204);
    JsonNode card = site.get("/api/official/" + handle, null).body();
    assertThat(card.get("state").asString()).isEqualTo("suspended");
    assertThat(card.at("/account/badge").isNull()).isTrue();
    JsonNode notice = site.get("/api/notices", Tokens.member(owner)).body().at("/items/0");
    assertThat(notice.get("kind").asString()).isEqualTo("official-suspended");
    assertThat(notice.get("text").asString()).isEqualTo("两次发布广告");
    Site.await(() -> Facts.of("shiming.member", account).size() == 2);
    assertThat(Facts.of("shiming.member", account).getLast().get("standing").asString())
        .isEqualTo("suspended");
    assertThat(measure(REVIEWER, "active", null, "").status()).isEqualTo(204);
    assertThat(
            site.get("/api/official/" + handle, null).body().at("/account/badge/handle").asString())
        .isEqualTo(handle);
  }

  @Test
  void anAdministratorLetsAnAccountSpeakForTheSite() throws Exception {
    assertThat(
            site.put(path("announcements"), Tokens.administrator(REVIEWER), "{\"allowed\":true}")
                .status())
        .isEqualTo(204);
    Site.await(() -> Facts.of("shiming.official", account).size() == 2);
    assertThat(Facts.of("shiming.official", account).getLast().get("announces").asBoolean())
        .isTrue();
  }

  @Test
  void nobodyDecidesAboutAnAccountTheyWorkFor() {
    assertThat(measure(owner, "active", "", "").code()).isEqualTo("case.own");
  }

  @Test
  @Proves(value = "C11", part = "retired")
  void aClosedAccountStaysClosedAndItsNamesRest() {
    assertThat(measure(REVIEWER, "closed", "official.request", "应要求注销").status()).isEqualTo(204);
    assertThat(measure(REVIEWER, "active", "", "").code()).isEqualTo("official.closed");
    String other = applicants.person();
    String id = applicants.ofPerson(other, name, handle);
    assertThat(applicants.submit(id, other).refusals())
        .containsExactlyInAnyOrder("officialName=officialName.taken", "handle=handle.taken");
  }

  private String seated(String seat) {
    String nickname = Site.nickname();
    String member = site.member(nickname);
    String id = invite(owner, nickname, seat).body().get("id").asString();
    accept(id, member);
    return member;
  }

  private Answer invite(String by, String nickname, String seat) {
    return site.post(
        path("invitations"),
        Tokens.member(by),
        "{\"nickname\":\"%s\",\"seat\":\"%s\",\"key\":\"%s\"}"
            .formatted(nickname, seat, UUID.randomUUID()));
  }

  private Answer accept(String invitation, String member) {
    return site.post(
        "/api/official/invitations/" + invitation + "/acceptance", Tokens.member(member), "{}");
  }

  private Answer move(String by, String member, String seat) {
    return site.put(path("seats/" + member), Tokens.member(by), "{\"seat\":\"" + seat + "\"}");
  }

  private Answer leave(String by, String member) {
    return site.send("DELETE", path("seats/" + member), Tokens.member(by), null);
  }

  private Answer measure(
      String by, String state, @org.jspecify.annotations.Nullable String reason, String text) {
    return site.post(
        path("measures"),
        Tokens.reviewer(by),
        "{\"state\":\"%s\",\"reason\":%s,\"text\":\"%s\"}"
            .formatted(state, reason == null ? "null" : "\"" + reason + "\"", text));
  }

  private String seats(String member) {
    return site.get(path("seats"), Tokens.member(member)).body().toString();
  }

  private String path(String rest) {
    return "/api/official/" + account + "/" + rest;
  }
}
