package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A member's line about themselves, screened at every change. */
@AccountServiceTest
@Proves(value = "C8", part = "tagline")
class TaglineTests {

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;

  private ProfileDesk desk;
  private String account;

  @BeforeEach
  void aMember() {
    desk = new ProfileDesk(site);
    account = site.member(Site.nickname());
  }

  @Test
  @Proves(value = "C49", part = "correction")
  void aCleanTaglineIsShownAndAnnouncedAtOnceAndCanBeTakenAway() {
    assertThat(state(desk.tagline(account, "  在山谷里听回声 "))).isEqualTo("passed");
    assertThat(tagline()).isEqualTo("在山谷里听回声");
    assertThat(desk.own(account).at("/tagline/shown").asString()).isEqualTo("在山谷里听回声");
    Site.await(() -> Facts.of("shiming.member", account).size() == 2);
    assertThat(Facts.of("shiming.member", account).getLast().get("version").asLong()).isEqualTo(2);

    assertThat(state(desk.tagline(account, ""))).isEqualTo("passed");
    assertThat(desk.shown(account).get("tagline").isNull()).isTrue();
  }

  @Test
  void theSameTaglineAgainChangesNothing() {
    desk.tagline(account, "第一句");
    desk.tagline(account, "第一句");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void linksAndContactsWaitAndTheOldLineStays() {
    desk.tagline(account, "旧的一句");
    List<String> doubtful =
        List.of(
            "加微信：tea_house88 聊聊",
            "QQ群 123456789",
            "电话 13800138000",
            "写信到 someone@example.com",
            "看 www.example.com 就知道");
    for (String text : doubtful) {
      assertThat(state(desk.tagline(account, text))).as(text).isEqualTo("waiting");
      assertThat(tagline()).isEqualTo("旧的一句");
      assertThat(desk.own(account).at("/tagline/waiting/value").asString()).isEqualTo(text);
      JsonNode found = desk.open("tagline", account).orElseThrow();
      assertThat(found.get("text").asString()).isEqualTo(text);
      assertThat(found.get("evidence").isEmpty()).isFalse();
    }
    assertThat(states())
        .containsExactly(
            "passed", "superseded", "superseded", "superseded", "superseded", "waiting");
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void anApprovedTaglineIsShownAndUndoingBringsTheOldOneBack() {
    desk.tagline(account, "旧的一句");
    desk.tagline(account, "QQ群 123456789");
    JsonNode open = desk.open("tagline", account).orElseThrow();
    JsonNode beside =
        site.get(
                "/api/profile-changes/" + open.at("/subject/id").asString(),
                ProfileDesk.moderator())
            .body();
    assertThat(beside.get("now").asString()).isEqualTo("旧的一句");
    assertThat(beside.get("proposed").asString()).isEqualTo("QQ群 123456789");

    JsonNode decided = desk.decide(open, "approve", "");
    assertThat(tagline()).isEqualTo("QQ群 123456789");
    Site.await(() -> desk.notices(account).contains("tagline-approved"));

    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(tagline()).isEqualTo("旧的一句");
    assertThat(desk.own(account).at("/tagline/waiting/value").asString())
        .isEqualTo("QQ群 123456789");
  }

  @Test
  void aRefusedTaglineTellsItsMemberWhy() {
    desk.tagline(account, "QQ群 123456789");
    JsonNode decided =
        desk.decide(desk.open("tagline", account).orElseThrow(), "refuse", "name.contact");
    assertThat(desk.shown(account).get("tagline").isNull()).isTrue();
    JsonNode refused = desk.own(account).at("/tagline/refused");
    assertThat(refused.get("reason").asString()).isEqualTo("name.contact");
    assertThat(refused.get("state").asString()).isEqualTo("refused");
    assertThat(refused.get("value").asString()).isEqualTo("QQ群 123456789");
    Site.await(() -> desk.notices(account).contains("tagline-refused name.contact"));

    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(desk.own(account).at("/tagline/waiting/value").asString())
        .isEqualTo("QQ群 123456789");
  }

  @Test
  void whatAnotherTookThePlaceOfIsNotUndone() {
    desk.tagline(account, "QQ群 123456789");
    JsonNode decided = desk.decide(desk.open("tagline", account).orElseThrow(), "approve", "");
    desk.tagline(account, "一句新的");
    Answer undone = desk.undo(decided);
    assertThat(undone.status()).isEqualTo(409);
    assertThat(undone.code()).isEqualTo("case.changed");
    assertThat(tagline()).isEqualTo("一句新的");
  }

  @Test
  void whatWaitsIsTakenBackWithItsCase() {
    desk.tagline(account, "QQ群 123456789");
    assertThat(desk.withdraw(account, "tagline").status()).isEqualTo(204);
    assertThat(desk.open("tagline", account)).isEmpty();
    assertThat(desk.own(account).at("/tagline/waiting").isNull()).isTrue();
    assertThat(states()).containsExactly("withdrawn");
    assertThat(desk.withdraw(account, "tagline").status()).isEqualTo(204);
    assertThat(desk.withdraw(account, "number").status()).isEqualTo(404);
  }

  @Test
  void aReportThatIsRightTakesATaglineAwayAndUndoingBringsItBack() {
    desk.tagline(account, "我是某报记者");
    String change =
        jdbc.sql("select max(id) from profile_change where account = ?")
            .param(account)
            .query(String.class)
            .single();
    JsonNode decided = desk.decide(desk.report("tagline", change), "approve", "name.media");
    assertThat(desk.shown(account).get("tagline").isNull()).isTrue();
    assertThat(desk.own(account).at("/tagline/refused/state").asString()).isEqualTo("removed");
    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(tagline()).isEqualTo("我是某报记者");
  }

  @Test
  void whatIsNoLineIsRefusedWithTheReasonAtIt() {
    assertThat(desk.tagline(account, "一".repeat(81)).refusals())
        .containsExactly("tagline=tagline.too-long");
    assertThat(desk.tagline(account, "一行\n两行").refusals()).containsExactly("tagline=tagline.lines");
    assertThat(desk.tagline(account, "反\u202e向").refusals())
        .containsExactly("tagline=text.characters");
    assertThat(state(desk.tagline(account, "一".repeat(80)))).isEqualTo("passed");
    assertThat(desk.put(account, "tagline", "好", "no-key").refusals())
        .containsExactly("key=key.missing");
  }

  @Test
  void aFormThatIsSentTwiceIsTakenOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Answer> answers =
        AtOnce.all(4, which -> desk.put(account, "tagline", "QQ群 123456789", key));
    assertThat(answers).allSatisfy(one -> assertThat(state(one)).isEqualTo("waiting"));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void ofTwoProposalsAtOnceOneWaits() throws Exception {
    List<Answer> answers = AtOnce.all(4, which -> desk.tagline(account, "QQ群 12345678" + which));
    assertThat(answers).allSatisfy(one -> assertThat(state(one)).isEqualTo("waiting"));
    assertThat(states()).filteredOn("waiting"::equals).hasSize(1);
    assertThat(cases()).isEqualTo(1);
  }

  @Test
  void whoeverIsSuspendedChangesNothing() {
    jdbc.sql("update profile set standing = 'suspended' where account = ?").param(account).update();
    assertThat(desk.tagline(account, "一句").code()).isEqualTo("standing.not-good");
    assertThat(rows()).isZero();
  }

  @Test
  void nobodyDecidesTheirOwnTagline() {
    desk.tagline(account, "QQ群 123456789");
    JsonNode open = desk.open("tagline", account).orElseThrow();
    Answer own =
        site.post(
            "/api/cases/" + open.get("id").asString() + "/decision",
            Tokens.moderator(account),
            "{\"version\":" + open.get("version").asInt() + ",\"verdict\":\"approve\"}");
    assertThat(own.code()).isEqualTo("case.own");
  }

  @Test
  void theOwnProfileIsReadInFewStatements() {
    desk.tagline(account, "QQ群 123456789");
    assertThat(statements.of(() -> desk.own(account))).isLessThanOrEqualTo(3);
  }

  private static String state(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().get("state").asString();
  }

  private String tagline() {
    return desk.shown(account).get("tagline").asString();
  }

  private int rows() {
    return states().size();
  }

  private List<String> states() {
    return jdbc.sql("select state from profile_change where account = ? order by id")
        .param(account)
        .query((row, n) -> row.getString("state"))
        .list();
  }

  private int cases() {
    return jdbc.sql(
            "select count(*) from moderation_case where author = ? and kind = 'tagline' and state = 'open'")
        .param(account)
        .query(Integer.class)
        .single();
  }
}
