package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.official.Watch;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reports about whole official accounts, on the moderators' desk. */
@AccountServiceTest
class OfficialReportTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000002e";
  private static final String MODERATOR = "5a5a5a5a-0000-4000-8000-00000000002f";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;
  @Autowired private Watch watch;

  private String owner;
  private String account;
  private String handle;
  private String name;
  private String reporter;

  @BeforeEach
  void anOpenAccount() {
    var applicants = new Applicants(site);
    owner = applicants.person();
    handle = "ju-" + Site.next() + "-bao";
    name = Site.nickname();
    account = applicants.opened(owner, name, handle, REVIEWER);
    reporter = site.member(Site.nickname());
  }

  @Test
  @Proves(value = "C10", part = "report")
  void aReportThatIsRightPausesTheAccountAndUndoingItRestoresIt() {
    assertThat(report(reporter).status()).isEqualTo(201);
    JsonNode found = caseAbout();
    assertThat(found.at("/author/nickname").asString()).isEqualTo(name);
    assertThat(found.at("/author/badge/handle").asString()).isEqualTo(handle);
    assertThat(found.at("/link/parent").asString()).isEqualTo(handle);
    assertThat(found.get("reasons").valueStream().map(JsonNode::asString))
        .containsExactly(
            "official.rules",
            "official.false-information",
            "official.impersonation",
            "official.category");
    assertThat(decide("approve", "spam", "").refusals()).containsExactly("reason=reason.unknown");

    assertThat(decide("approve", "official.impersonation", "冒充电视台").status()).isEqualTo(200);
    assertThat(state()).isEqualTo("paused");
    assertThat(kinds(owner)).containsExactly("official-paused", "application-approved");
    JsonNode notice = notices(owner).get(0);
    assertThat(notice.get("reason").asString()).isEqualTo("official.impersonation");
    assertThat(notice.get("text").asString()).isEqualTo("冒充电视台");
    Site.await(() -> kinds(reporter).equals(List.of("report-upheld")));

    assertThat(undo().status()).isEqualTo(200);
    assertThat(state()).isEqualTo("active");
    assertThat(kinds(owner))
        .containsExactly("official-active", "official-paused", "application-approved");
    assertThat(decide("approve", "official.rules", "再次").status()).isEqualTo(200);
    assertThat(state()).isEqualTo("paused");
  }

  @Test
  void aReportThatIsNotRightChangesNothing() {
    report(reporter);
    assertThat(decide("refuse", "", "没有发现").status()).isEqualTo(200);
    assertThat(state()).isEqualTo("active");
    assertThat(undo().status()).isEqualTo(200);
    assertThat(state()).isEqualTo("active");
  }

  @Test
  void undoingUndoesNothingThatCameAfter() {
    report(reporter);
    decide("approve", "official.rules", "广告");
    String id = caseId;
    measure("suspended");
    assertThat(undo(id).status()).isEqualTo(200);
    assertThat(state()).as("a reviewer's measure stands").isEqualTo("suspended");
  }

  @Test
  void aReportMakesNothingMilder() {
    measure("suspended");
    report(reporter);
    assertThat(decide("approve", "official.rules", "广告").status()).isEqualTo(200);
    assertThat(state()).isEqualTo("suspended");
    assertThat(undo().status()).isEqualTo(200);
    assertThat(state()).isEqualTo("suspended");
  }

  @Test
  void undoingPutsBackThePauseThatWasThereBefore() {
    jdbc.sql("update official_account set published_at = '2036-01-01' where account = ?")
        .param(account)
        .update();
    time.later(Duration.ofDays(400), watch::round);
    assertThat(state()).isEqualTo("paused");
    report(reporter);
    decide("approve", "official.rules", "广告");
    undo();
    assertThat(state()).isEqualTo("paused");
    assertThat(
            jdbc.sql(
                    """
                    select concat(state, ' ', reason, ' ', coalesce(by_account, 'time'))
                    from official_measure where account = ? order by id
                    """)
                .param(account)
                .query(String.class)
                .list())
        .containsExactly(
            "paused official.recheck time",
            "paused official.rules " + MODERATOR,
            "paused official.recheck time");
  }

  @Test
  void nobodyDecidesAboutAnAccountTheyWorkFor() {
    report(reporter);
    jdbc.sql(
            """
            insert into official_seat (account, member, seat, since)
            values (?, ?, 'comment-manager', now(3))
            """)
        .params(account, MODERATOR)
        .update();
    assertThat(decide("approve", "official.rules", "广告").code()).isEqualTo("case.own");
    assertThat(
            site.post("/api/cases/" + caseId + "/claim", Tokens.moderator(MODERATOR), "{}").code())
        .isEqualTo("case.own");
  }

  @Test
  void nobodyReportsWhatIsNoAccountOrClosed() {
    measure("closed");
    assertThat(report(reporter).status()).isEqualTo(404);
    account = UUID.randomUUID().toString();
    assertThat(report(reporter).status()).isEqualTo(404);
  }

  private String caseId = "";

  private Answer report(String by) {
    return site.post(
        "/api/reports",
        Tokens.member(by),
        """
        {"subject":{"type":"official","id":"%s"},"reason":"impersonation","text":"假的","key":"%s"}"""
            .formatted(account, UUID.randomUUID()));
  }

  private JsonNode caseAbout() {
    String token = Tokens.moderator(MODERATOR);
    String after = "";
    do {
      JsonNode page = site.get("/api/cases?kind=report&limit=100" + after, token).body();
      for (JsonNode row : page.get("items")) {
        if (row.at("/subject/id").asString().equals(account)) {
          caseId = row.get("id").asString();
          return theCase(caseId);
        }
      }
      after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
    } while (!after.isEmpty());
    throw new IllegalStateException("no case about " + account);
  }

  private JsonNode theCase(String id) {
    return site.get("/api/cases/" + id, Tokens.moderator(MODERATOR)).body();
  }

  private Answer decide(String verdict, String reason, String text) {
    JsonNode found = caseAbout();
    return site.post(
        "/api/cases/" + caseId + "/decision",
        Tokens.moderator(MODERATOR),
        "{\"version\":%d,\"verdict\":\"%s\",\"reason\":\"%s\",\"text\":\"%s\"}"
            .formatted(found.get("version").asInt(), verdict, reason, text));
  }

  private Answer undo() {
    return undo(caseId);
  }

  private Answer undo(String id) {
    return site.post(
        "/api/cases/" + id + "/undo",
        Tokens.moderator(MODERATOR),
        "{\"version\":" + theCase(id).get("version").asInt() + "}");
  }

  private void measure(String state) {
    Answer answer =
        site.post(
            "/api/official/" + account + "/measures",
            Tokens.reviewer(REVIEWER),
            "{\"state\":\"" + state + "\",\"reason\":\"official.rules\",\"text\":\"原因\"}");
    assertThat(answer.status()).isEqualTo(204);
  }

  private String state() {
    return site.get("/api/official/" + handle, null).body().get("state").asString();
  }

  private JsonNode notices(String member) {
    return site.get("/api/notices", Tokens.member(member)).body().get("items");
  }

  private List<String> kinds(String member) {
    return notices(member).valueStream().map(one -> one.get("kind").asString()).toList();
  }
}
