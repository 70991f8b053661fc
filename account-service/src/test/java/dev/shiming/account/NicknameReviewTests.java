package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Contract;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A doubtful nickname on its way through a person's hands, with facts and notices. */
@AccountServiceTest
@Proves(value = "C8", part = "nickname-registration")
class NicknameReviewTests {

  private static final String MODERATOR = "5a5a5a5a-0000-4000-8000-000000000001";

  @Autowired private Site site;

  @Test
  void aCleanNicknameIsAnnouncedAtOnce() throws Exception {
    String nickname = Site.nickname();
    String account = site.member(nickname);

    Site.await(() -> facts(account).size() == 1);
    JsonNode fact = facts(account).getFirst();
    assertThat(fact.get("nickname").asString()).isEqualTo(nickname);
    assertThat(fact.get("version").asLong()).isEqualTo(1);
    assertThat(fact.get("account").asString()).isEqualTo(account);
    assertThat(fact.get("number").asLong()).isPositive();
    assertThat(fact.get("avatar").asString()).matches("[0-9a-f]{32}");
    assertThat(fact.get("standing").asString()).isEqualTo("good");
    assertThat(fact.get("badge").isNull()).isTrue();
    assertThat(fact.get("notBefore").isNull()).isTrue();
    assertThat(fact.size()).isEqualTo(8);
  }

  @Test
  void aNameThatSpeaksForTheSiteWaitsIsApprovedAndCanBeHeldAgain() throws Exception {
    String nickname = "管理员" + Site.next();
    String account = waiting(nickname);
    assertThat(shown(account).isNull()).isTrue();
    JsonNode own = own(account);
    assertThat(own.at("/state").asString()).isEqualTo("waiting");
    assertThat(own.at("/waiting").asString()).isEqualTo(nickname);
    assertThat(own.at("/shown").isNull()).isTrue();

    JsonNode found = caseAbout(account);
    assertThat(found.at("/text").asString()).isEqualTo(nickname);
    assertThat(found.at("/evidence/0/matched").asString()).isEqualTo("管理员");
    assertThat(found.at("/evidence/0/rule").asString()).isEqualTo("site");
    JsonNode approved = decide(found, "approve", null);
    assertThat(shown(account).asString()).isEqualTo(nickname);

    site.post(
        "/api/cases/" + found.get("id").asString() + "/undo",
        Tokens.moderator(MODERATOR),
        "{\"version\":" + approved.get("version").asInt() + "}");
    assertThat(shown(account).isNull()).isTrue();
    Site.await(() -> facts(account).size() == 3);
    assertThat(facts(account).stream().map(fact -> fact.get("version").asLong()))
        .containsExactly(1L, 2L, 3L);
    assertThat(facts(account).stream().map(fact -> fact.get("nickname").asString("none")))
        .containsExactly("none", nickname, "none");
    Site.await(() -> kinds(account).contains("nickname-approved"));
  }

  @Test
  void aRefusedNicknameStaysANumberWithItsReason() throws Exception {
    String account = waiting("人民日报" + Site.next());

    decide(caseAbout(account), "refuse", "name.impersonation");

    assertThat(shown(account).isNull()).isTrue();
    assertThat(own(account).at("/state").asString()).isEqualTo("refused");
    assertThat(own(account).at("/reason").asString()).isEqualTo("name.impersonation");
    assertThat(own(account).at("/waiting").isNull()).isTrue();
    Site.await(() -> kinds(account).contains("nickname-refused"));
    JsonNode notice = site.get("/api/notices", Tokens.member(account)).body().at("/items/0");
    assertThat(notice.get("reason").asString()).isEqualTo("name.impersonation");
    assertThat(notice.at("/subject/type").asString()).isEqualTo("nickname");
    assertThat(notice.get("read").asBoolean()).isFalse();
  }

  @Test
  void aReportThatIsRightTakesTheNicknameAway() throws Exception {
    String nickname = Site.nickname();
    String account = site.member(nickname);
    report(account);

    JsonNode approved = decide(find("report", account), "approve", "name.impersonation");
    assertThat(shown(account).isNull()).isTrue();
    assertThat(own(account).at("/state").asString()).isEqualTo("removed");

    site.post(
        "/api/cases/" + approved.get("id").asString() + "/undo",
        Tokens.moderator(MODERATOR),
        "{\"version\":" + approved.get("version").asInt() + "}");
    assertThat(shown(account).asString()).isEqualTo(nickname);
  }

  @Test
  @Proves(value = "C9", part = "reasons")
  void aDecisionAboutANameTakesOnlyReasonsForNames() throws Exception {
    takesOnlyReasonsForNames(caseAbout(waiting("人民日报" + Site.next())), "refuse");
    String account = site.member(Site.nickname());
    report(account);
    takesOnlyReasonsForNames(find("report", account), "approve");
  }

  private void takesOnlyReasonsForNames(JsonNode found, String verdict) {
    for (String text : List.of("spam", "rules", "impersonation")) {
      Answer refused = answer(found, verdict, text);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refusals()).containsExactly("reason=reason.unknown");
    }
    List<String> offered = found.get("reasons").valueStream().map(JsonNode::asString).toList();
    assertThat(offered)
        .containsExactlyInAnyOrderElementsOf(Contract.codes("Reasons in a nickname decision"));
    assertThat(decide(found, verdict, offered.getFirst()).get("state").asString())
        .isEqualTo("decided");
  }

  @Test
  void nobodyDecidesTheirOwnName() throws Exception {
    String account = waiting("官方" + Site.next());
    JsonNode found = caseAbout(account);

    Answer own =
        site.post(
            "/api/cases/" + found.get("id").asString() + "/decision",
            Tokens.moderator(account),
            "{\"version\":" + found.get("version").asInt() + ",\"verdict\":\"approve\"}");

    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("case.own");
    assertThat(shown(account).isNull()).isTrue();
  }

  private String waiting(String nickname) {
    String account = Site.someone();
    Answer answer = site.register(account, Form.byNetworkNumber(nickname, Site.networkNumber()));
    assertThat(answer.body().get("nickname").asString()).isEqualTo("waiting");
    return account;
  }

  private JsonNode caseAbout(String account) throws InterruptedException {
    return find("nickname", account);
  }

  private JsonNode find(String kind, String account) {
    String moderator = Tokens.moderator(MODERATOR);
    JsonNode rows = site.get("/api/cases?limit=100&kind=" + kind, moderator).body().get("items");
    for (JsonNode row : rows) {
      if (row.at("/subject/id").asString().equals(account)) {
        return site.get("/api/cases/" + row.get("id").asString(), moderator).body();
      }
    }
    throw new AssertionError("no case about " + account);
  }

  private void report(String account) {
    String reporter = site.member(Site.nickname());
    Answer report =
        site.post(
            "/api/reports",
            Tokens.member(reporter),
            """
            {"subject":{"type":"member","id":"%s"},"reason":"impersonation","text":"","key":"%s"}"""
                .formatted(account, UUID.randomUUID()));
    assertThat(report.status()).isEqualTo(201);
  }

  private JsonNode decide(JsonNode found, String verdict, @Nullable String reason) {
    Answer answer = answer(found, verdict, reason);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  private Answer answer(JsonNode found, String verdict, @Nullable String reason) {
    return site.post(
        "/api/cases/" + found.get("id").asString() + "/decision",
        Tokens.moderator(MODERATOR),
        """
        {"version":%d,"verdict":"%s","reason":%s,"text":""}"""
            .formatted(
                found.get("version").asInt(),
                verdict,
                reason == null ? "null" : "\"" + reason + "\""));
  }

  private JsonNode member(String account) {
    return site.get("/api/members/" + account, null).body().get("member");
  }

  private JsonNode shown(String account) {
    return member(account).get("nickname");
  }

  private JsonNode own(String account) {
    return site.get("/api/me", Tokens.member(account)).body().get("nickname");
  }

  private List<String> kinds(String account) {
    return site.get("/api/notices", Tokens.member(account))
        .body()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("kind").asString())
        .toList();
  }

  private static List<JsonNode> facts(String account) {
    return Facts.of("shiming.member", account);
  }
}
