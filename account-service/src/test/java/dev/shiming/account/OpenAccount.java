package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Tokens;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An official account of a person, and what people do with it over HTTP. */
final class OpenAccount {

  static final String REVIEWER = "5a5a5a5a-0000-4000-8000-0000000000c1";

  final Applicants applicants;
  final String owner;
  final String name = Site.nickname();
  final String handle = "kai-" + Site.next() + "-tong";
  final String account;

  private final Site site;

  OpenAccount(Site site) {
    this.site = site;
    this.applicants = new Applicants(site);
    this.owner = applicants.person();
    this.account = applicants.opened(owner, name, handle, REVIEWER);
  }

  String path(String rest) {
    return "/api/official/" + account + "/" + rest;
  }

  JsonNode card() {
    return site.get("/api/official/" + handle, null).body();
  }

  JsonNode review(String application) {
    return site.get("/api/applications/" + application + "/review", Tokens.reviewer(REVIEWER))
        .body();
  }

  int seats(String viewer) {
    return site.get(path("seats"), Tokens.member(viewer)).body().size();
  }

  String nicknameOf(String member) {
    return site.get("/api/me", Tokens.member(member)).body().at("/member/nickname").asString();
  }

  /** Somebody verified by identity number who holds a seat. */
  String seated(String seat) {
    String nickname = Site.nickname();
    String member = applicants.person(nickname);
    site.post(
        "/api/official/invitations/" + invite(nickname, seat) + "/acceptance",
        Tokens.member(member),
        "{}");
    return member;
  }

  String invite(String nickname, String seat) {
    return site.post(
            path("invitations"),
            Tokens.member(owner),
            "{\"nickname\":\"%s\",\"seat\":\"%s\",\"key\":\"%s\"}"
                .formatted(nickname, seat, UUID.randomUUID()))
        .body()
        .get("id")
        .asString();
  }

  void close() {
    site.post(
        path("measures"),
        Tokens.reviewer(REVIEWER),
        "{\"state\":\"closed\",\"reason\":\"official.request\",\"text\":\"应要求注销\"}");
    assertThat(card().get("state").asString()).isEqualTo("closed");
  }

  int withdraw(String application, String applicant) {
    return site.send("DELETE", "/api/applications/" + application, Tokens.member(applicant), null)
        .status();
  }

  Answer undo(JsonNode decided) {
    return site.post(
        "/api/cases/" + decided.get("id").asString() + "/undo",
        Tokens.reviewer(REVIEWER),
        "{\"version\":" + decided.get("version").asInt() + "}");
  }

  /** Nobody else gets its name or its handle. */
  void keepsItsNames() {
    String other = applicants.person();
    String id = applicants.ofPerson(other, name, handle);
    assertThat(applicants.submit(id, other).refusals())
        .containsExactlyInAnyOrder("officialName=officialName.taken", "handle=handle.taken");
  }
}
