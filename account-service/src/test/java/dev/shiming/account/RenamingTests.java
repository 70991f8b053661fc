package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Another nickname in place of the first, and what becomes of the old one. */
@AccountServiceTest
@Proves(value = "C8", part = "nickname-change")
class RenamingTests {

  @Autowired private Site site;
  @Autowired private MovableTime time;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;

  private ProfileDesk desk;
  private String first;
  private String account;

  @BeforeEach
  void aMember() {
    desk = new ProfileDesk(site);
    first = Site.nickname();
    account = site.member(first);
  }

  @Test
  @Proves(value = "C11", part = "retired")
  void aCleanNameIsShownAtOnceAndTheOldOneRestsForAllButItsFormerHolder() {
    String next = Site.nickname();
    assertThat(state(desk.rename(account, next))).isEqualTo("passed");
    assertThat(nickname(account)).isEqualTo(next);
    Site.await(
        () ->
            Facts.of("shiming.member", account).stream()
                .anyMatch(fact -> next.equals(fact.get("nickname").asString(""))));

    String other = site.member(Site.nickname());
    assertThat(desk.rename(other, first).refusals()).containsExactly("nickname=nickname.taken");
    time.later(
        Duration.ofDays(364),
        () ->
            assertThat(desk.rename(other, first).refusals())
                .containsExactly("nickname=nickname.taken"));
    assertThat(state(desk.rename(account, first))).isEqualTo("passed");
    desk.rename(account, next);
    time.later(
        Duration.ofDays(366),
        () -> assertThat(state(desk.rename(other, first))).isEqualTo("passed"));
    assertThat(nickname(other)).isEqualTo(first);
  }

  @Test
  @Proves(value = "C8", part = "nickname-decision")
  void aDoubtfulNameWaitsReservedWhileTheOldOneIsShown() {
    String wanted = "人民日报" + Site.next();
    assertThat(state(desk.rename(account, wanted))).isEqualTo("waiting");
    assertThat(nickname(account)).isEqualTo(first);
    JsonNode own = desk.own(account).get("nickname");
    assertThat(own.get("shown").asString()).isEqualTo(first);
    assertThat(own.at("/waiting/value").asString()).isEqualTo(wanted);
    assertThat(own.at("/waiting/withdrawable").asBoolean()).isTrue();
    String other = site.member(Site.nickname());
    assertThat(desk.rename(other, wanted).refusals()).containsExactly("nickname=nickname.taken");

    JsonNode open = desk.open("nickname", account).orElseThrow();
    assertThat(open.at("/subject/type").asString()).isEqualTo("nickname-change");
    assertThat(open.at("/evidence/0/matched").asString()).isEqualTo("人民日报");
    JsonNode decided = desk.decide(open, "approve", "");
    assertThat(nickname(account)).isEqualTo(wanted);
    assertThat(desk.names(account)).containsExactly(wanted + " passed", first + " passed");
    Site.await(() -> desk.notices(account).contains("nickname-approved"));
    assertThat(desk.rename(other, first).refusals()).containsExactly("nickname=nickname.taken");

    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(nickname(account)).isEqualTo(first);
    assertThat(desk.rename(other, wanted).refusals()).containsExactly("nickname=nickname.taken");
  }

  @Test
  @Proves(value = "C8", part = "nickname-decision")
  void aRefusedNameIsFreeAndWaitsWhenItComesAgain() {
    String wanted = "人民日报" + Site.next();
    desk.rename(account, wanted);
    desk.decide(desk.open("nickname", account).orElseThrow(), "refuse", "name.media");
    assertThat(nickname(account)).isEqualTo(first);
    assertThat(desk.own(account).at("/nickname/refused/reason").asString()).isEqualTo("name.media");
    assertThat(names(wanted)).isZero();
    Site.await(() -> desk.notices(account).contains("nickname-refused name.media"));
    assertThat(state(desk.rename(account, wanted))).isEqualTo("waiting");
    assertThat(desk.open("nickname", account).orElseThrow().get("evidence").valueStream())
        .anyMatch(found -> found.get("rule").asString().equals("refused-before"));
    desk.withdraw(account, "nickname");
    assertThat(names(wanted)).isZero();
  }

  @Test
  void aNameThatWasTakenAwayIsNotTakenUpAgainUnseen() {
    desk.decide(desk.report("member", account), "approve", "name.insult");
    assertThat(desk.shown(account).at("/member/nickname").isNull()).isTrue();
    assertThat(state(desk.rename(account, first))).isEqualTo("waiting");
    desk.withdraw(account, "nickname");
    String clean = Site.nickname();
    assertThat(state(desk.rename(account, clean))).isEqualTo("passed");
    assertThat(state(desk.rename(account, first))).isEqualTo("waiting");
    assertThat(nickname(account)).isEqualTo(clean);
  }

  @Test
  void whatIsReportedLaterIsTheNewNameAndUndoingBringsThatBack() {
    String next = Site.nickname();
    desk.rename(account, next);
    JsonNode decided = desk.decide(desk.report("member", account), "approve", "name.insult");
    assertThat(desk.names(account)).containsExactly(next + " removed", first + " passed");
    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(nickname(account)).isEqualTo(next);
  }

  @Test
  void theNameThatWaitsSinceRegistrationGivesWayToAnother() {
    String doubtful = "官方" + Site.next();
    String newcomer = Site.someone();
    site.register(newcomer, Form.byNetworkNumber(doubtful, Site.networkNumber()));
    assertThat(desk.own(newcomer).at("/nickname/waiting/withdrawable").asBoolean()).isFalse();
    assertThat(desk.names(newcomer)).containsExactly(doubtful + " waiting");
    assertThat(state(desk.rename(newcomer, doubtful))).isEqualTo("waiting");
    assertThat(desk.open("nickname", newcomer).orElseThrow().at("/subject/type").asString())
        .isEqualTo("nickname");

    String clean = Site.nickname();
    assertThat(state(desk.rename(newcomer, clean))).isEqualTo("passed");
    assertThat(nickname(newcomer)).isEqualTo(clean);
    assertThat(desk.open("nickname", newcomer)).isEmpty();
    assertThat(names(doubtful)).isZero();
    assertThat(desk.names(newcomer)).containsExactly(clean + " passed", doubtful + " superseded");
  }

  @Test
  void anApprovalOfRegistrationIsNotUndoneOnceAnotherNameIsShown() {
    String newcomer = Site.someone();
    site.register(newcomer, Form.byNetworkNumber("官方" + Site.next(), Site.networkNumber()));
    JsonNode decided = desk.decide(desk.open("nickname", newcomer).orElseThrow(), "approve", "");
    String next = Site.nickname();
    desk.rename(newcomer, next);
    assertThat(desk.undo(decided).code()).isEqualTo("case.changed");
    assertThat(nickname(newcomer)).isEqualTo(next);
  }

  @Test
  void afterTheFirstWeekANameStaysForThirtyDays() {
    time.later(
        Duration.ofDays(8),
        () -> {
          assertThat(desk.own(account).get("renameFrom").isNull()).isTrue();
          assertThat(state(desk.rename(account, Site.nickname()))).isEqualTo("passed");
          Answer refused = desk.rename(account, Site.nickname());
          assertThat(refused.refusals()).containsExactly("nickname=nickname.too-soon");
          assertThat(refused.body().at("/fields/0/args/from").asString())
              .isEqualTo(desk.own(account).get("renameFrom").asString())
              .isNotEmpty();
          assertThat(state(desk.rename(account, nickname(account)))).isEqualTo("passed");
        });
    time.later(
        Duration.ofDays(39),
        () -> assertThat(state(desk.rename(account, Site.nickname()))).isEqualTo("passed"));
  }

  @Test
  @Proves(value = "C11", part = "taken")
  void ofTwoWhoWantNamesThatLookAlikeAtOnceOneGetsIt() throws Exception {
    for (String beginning : List.of("Moss garden ", "官方 ")) {
      String wanted = beginning + Site.next();
      List<String> people = List.of(account, site.member(Site.nickname()));
      List<Answer> answers =
          AtOnce.all(
              2,
              which ->
                  desk.rename(people.get(which), which == 0 ? wanted : wanted.replace(' ', '_')));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
      assertThat(answers.stream().flatMap(one -> one.refusals().stream()))
          .containsExactly("nickname=nickname.taken");
      assertThat(names(wanted)).isEqualTo(1);
    }
  }

  @Test
  void twoMembersWhoExchangeNamesAtOnceLoseNone() throws Exception {
    String second = Site.nickname();
    String other = site.member(second);
    List<Answer> answers =
        AtOnce.all(
            2, which -> which == 0 ? desk.rename(account, second) : desk.rename(other, first));
    assertThat(answers).extracting(Answer::status).containsOnly(422);
    assertThat(nickname(account)).isEqualTo(first);
    assertThat(nickname(other)).isEqualTo(second);
  }

  @Test
  void aDayTakesAsManyChangesAsPeopleMake() {
    for (int i = 0; i < 20; i++) {
      assertThat(desk.tagline(account, "第 " + i + " 句").status()).isIn(200, 429);
    }
    jdbc.sql("delete from screening_mark where author = ?").param(account).update();
    for (int i = 20; i < 29; i++) {
      desk.tagline(account, "第 " + i + " 句");
    }
    Answer limited = desk.rename(account, Site.nickname());
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.body().at("/args/retryAfterSeconds").asInt()).isPositive();
  }

  @Test
  void theHistoryIsReadInTwoStatementsPageByPage() {
    for (int i = 0; i < 4; i++) {
      desk.rename(account, Site.nickname());
    }
    String path = "/api/members/" + account + "/names?limit=3";
    JsonNode page = site.get(path, ProfileDesk.moderator()).body();
    assertThat(page.get("items").size()).isEqualTo(3);
    JsonNode rest =
        site.get(path + "&after=" + page.get("next").asString(), ProfileDesk.moderator()).body();
    assertThat(rest.get("items").size()).isEqualTo(2);
    assertThat(rest.at("/items/1/nickname").asString()).isEqualTo(first);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(statements.of(() -> site.get(path, ProfileDesk.moderator()))).isEqualTo(2);
  }

  private static String state(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().get("state").asString();
  }

  private String nickname(String member) {
    return desk.shown(member).at("/member/nickname").asString();
  }

  /** How many rows of the register have this text, or what looks like it. */
  private int names(String text) {
    return jdbc.sql("select count(*) from name_in_use where replace(text, '_', ' ') = ?")
        .param(text)
        .query(Integer.class)
        .single();
  }
}
