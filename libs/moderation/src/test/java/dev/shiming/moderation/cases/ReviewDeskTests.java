package dev.shiming.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.sample.Api;
import dev.shiming.sample.Api.Answer;
import dev.shiming.sample.Applications;
import dev.shiming.sample.Clock;
import dev.shiming.sample.NoticeTopic;
import dev.shiming.sample.SampleService;
import dev.shiming.testkit.RealServers;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Applications on the reviewers' desk, beside the moderators'. */
@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@RealServers
class ReviewDeskTests {

  private final Cases cases;
  private final Applications applications;
  private final NoticeTopic notices;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Api api;

  private final String author = account();
  private final String reviewer = account();
  private final String other = account();
  private final String moderator = account();
  private final String id = Integer.toUnsignedString(UUID.randomUUID().hashCode());

  @Autowired
  ReviewDeskTests(
      Cases cases,
      Applications applications,
      NoticeTopic notices,
      Clock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @LocalServerPort int port) {
    this.cases = cases;
    this.applications = applications;
    this.notices = notices;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.api = new Api(port);
  }

  @Test
  void eachDeskHasItsOwnQueue() {
    long application = send(1);
    long text = holdText();
    String reviewers = Tokens.reviewer(reviewer);
    String moderators = Tokens.moderator(moderator);
    assertThat(queue(reviewers, "?desk=reviewer")).contains(application).doesNotContain(text);
    assertThat(queue(reviewers, "?desk=reviewer&kind=application")).contains(application);
    assertThat(queue(reviewers, "?desk=reviewer&kind=held-post")).isEmpty();
    assertThat(queue(moderators, "")).contains(text).doesNotContain(application);
    assertThat(queue(moderators, "?desk=moderator")).contains(text);
    assertThat(queue(moderators, "?kind=application")).isEmpty();
    for (Answer refused :
        List.of(
            api.get(reviewers, "/api/cases"),
            api.get(moderators, "/api/cases?desk=reviewer"),
            api.get(moderators, "/api/cases?desk=member"),
            api.get(Tokens.member(author), "/api/cases?desk=reviewer"))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-allowed");
    }
  }

  @Test
  void whatIsOnAnotherDeskIsNotThere() {
    long application = send(1);
    long text = holdText();
    assertHidden(Tokens.moderator(moderator), "/api/cases/" + application);
    assertHidden(Tokens.reviewer(reviewer), "/api/cases/" + text);
    String both = Tokens.withRoles(account(), "member", "moderator", "reviewer");
    assertThat(api.get(both, "/api/cases/" + application).status()).isEqualTo(200);
    assertThat(api.get(both, "/api/cases/" + text).status()).isEqualTo(200);
    assertThat(applications.calls(id)).isEmpty();
  }

  private void assertHidden(String token, String address) {
    for (Answer answer :
        List.of(
            api.get(token, address),
            api.post(token, address + "/claim", null),
            api.delete(token, address + "/claim"),
            api.post(token, address + "/decision", Map.of("version", 1, "verdict", "approve")),
            api.post(token, address + "/undo", Map.of("version", 1)))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
    }
  }

  @Test
  void aReportIsForModeratorsWhoDoNotSeeWhatReviewersDid() {
    long application = send(1);
    transaction.executeWithoutResult(
        any -> cases.report(Applications.subject(id), snapshot("资料"), account(), "fraud", ""));
    long reported = openCase("report");
    String moderators = Tokens.moderator(moderator);
    JsonNode view = api.get(moderators, "/api/cases/" + reported).body();
    assertThat(acts(view)).containsExactly("opened", "reported");
    assertThat(acts(view(application))).containsExactly("opened");
    assertThat(view.path("correctable").asBoolean()).isFalse();
    Map<String, Object> correction = sent(2, "correct", "proof", "请补上公章");
    Answer refused = api.post(moderators, "/api/cases/" + reported + "/decision", correction);
    assertThat(refused.body().at("/fields/0/code").asString()).isEqualTo("verdict.unknown");
  }

  @Test
  void aCorrectionGoesToTheApplicantWithWhatHasToBeCorrected() {
    long application = send(1);
    assertThat(view(application).path("correctable").asBoolean()).isTrue();
    Answer bare = decide(reviewer, application, 1, "correct", "proof", " ");
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.body().at("/fields/0/field").asString()).isEqualTo("text");
    assertThat(bare.body().at("/fields/0/code").asString()).isEqualTo("text.missing");
    Answer groundless = decide(reviewer, application, 1, "correct", null, "请补上公章");
    assertThat(groundless.body().at("/fields/0/code").asString()).isEqualTo("reason.missing");

    Answer corrected = decide(reviewer, application, 1, "correct", "proof", "请补上公章");
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.body().path("state").asString()).isEqualTo("decided");
    assertThat(corrected.body().path("verdict").asString()).isEqualTo("correct");
    assertThat(acts(corrected.body())).containsExactly("opened", "correction");
    assertThat(applications.calls(id)).containsExactly("correct " + id + " proof 请补上公章");
    await().until(() -> !notices.to(author).isEmpty());
    JsonNode notice = notices.to(author).getFirst();
    assertThat(notice.path("kind").asString()).isEqualTo("application-correction");
    assertThat(notice.path("reason").asString()).isEqualTo("proof");
    assertThat(notice.path("text").asString()).isEqualTo("请补上公章");

    assertThat(undo(other, application, 2).status()).isEqualTo(200);
    assertThat(applications.calls(id)).endsWith("hold " + id);
    decide(other, application, 3, "refuse", "name", "名称不符");
    assertThat(applications.calls(id)).endsWith("refuse " + id + " name 名称不符");
    await()
        .untilAsserted(
            () -> assertThat(notices.kinds(author)).endsWith("application-refused").hasSize(2));
  }

  @Test
  void aTextIsNotCorrected() {
    Map<String, Object> correction = sent(1, "correct", "spam", "请改");
    String address = "/api/cases/" + holdText() + "/decision";
    Answer refused = api.post(Tokens.moderator(moderator), address, correction);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("verdict");
    assertThat(refused.body().at("/fields/0/code").asString()).isEqualTo("verdict.unknown");
  }

  @Test
  void twoPeopleApproveWhereTwoAreNeeded() {
    long application = send(2);
    assertThat(view(application).path("approvalsNeeded").asInt()).isEqualTo(2);
    assertThat(view(application).path("approvedFirstBy").isNull()).isTrue();
    api.post(Tokens.reviewer(reviewer), "/api/cases/" + application + "/claim", null);
    Answer first = decide(reviewer, application, 1, "approve", null, null);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().path("state").asString()).isEqualTo("open");
    assertThat(first.body().path("version").asInt()).isEqualTo(2);
    assertThat(first.body().path("claimedBy").isNull()).isTrue();
    assertThat(first.body().at("/approvedFirstBy/id").asString()).isEqualTo(reviewer);
    assertThat(rows(Tokens.reviewer(other), "?desk=reviewer"))
        .filteredOn(row -> row.path("id").asLong() == application)
        .singleElement()
        .satisfies(row -> assertThat(row.at("/approvedFirstBy/id").asString()).isEqualTo(reviewer))
        .satisfies(row -> assertThat(row.path("approvalsNeeded").asInt()).isEqualTo(2));
    assertThat(decide(reviewer, application, 1, "approve", null, null)).isEqualTo(first);
    Answer again = decide(reviewer, application, 2, "approve", null, null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("case.second-needed");
    assertThat(applications.calls(id)).isEmpty();

    Answer second = decide(other, application, 2, "approve", null, null);
    assertThat(second.body().path("state").asString()).isEqualTo("decided");
    assertThat(acts(second.body()))
        .containsExactly("opened", "claimed", "approved-first", "approved");
    assertThat(applications.calls(id)).containsExactly("publish " + id);
    await()
        .untilAsserted(
            () -> assertThat(notices.kinds(author)).containsExactly("application-approved"));

    Answer undone = undo(reviewer, application, 3);
    assertThat(undone.body().path("state").asString()).isEqualTo("open");
    assertThat(undone.body().path("approvedFirstBy").isNull()).isTrue();
    assertThat(decide(other, application, 4, "approve", null, null).body().path("state").asString())
        .isEqualTo("open");
  }

  @Test
  void ofManyWhoApproveAtOnceOneIsFirstAndOneSecond() throws Exception {
    long application = send(2);
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Answer>> calls =
          IntStream.range(0, 6)
              .<Callable<Answer>>mapToObj(
                  i -> () -> decide(account(), application, 1, "approve", null, null))
              .toList();
      for (var call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
    }
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("case.changed"));
    JsonNode view = view(application);
    assertThat(acts(view)).containsExactly("opened", "approved-first", "approved");
    assertThat(view.at("/history/2/by/id")).isNotEqualTo(view.at("/history/1/by/id"));
    assertThat(view.path("approvedFirstBy").path("id")).isEqualTo(view.at("/history/1/by/id"));
    assertThat(applications.calls(id)).containsExactly("publish " + id);
  }

  @Test
  void whatChangesAfterTheFirstApprovalNeedsTwoAgain() {
    long application = send(2);
    decide(reviewer, application, 1, "approve", null, null);
    applications.send(id, snapshot("改过的资料"), 2);
    assertThat(view(application).path("approvedFirstBy").isNull()).isTrue();
    assertThat(decide(other, application, 2, "approve", null, null).code())
        .isEqualTo("case.changed");
    decide(other, application, 3, "approve", null, null);
    assertThat(view(application).at("/approvedFirstBy/id").asString()).isEqualTo(other);
    assertThat(applications.calls(id)).isEmpty();
    assertThat(decide(reviewer, application, 4, "refuse", "proof", null).status()).isEqualTo(200);
    assertThat(applications.calls(id)).containsExactly("refuse " + id + " proof ");
  }

  @Test
  void anAppealIsDecidedBySomebodyElse() {
    long application = send(1);
    assertThat(cases.newestDecision(Applications.subject(id))).isEmpty();
    decide(other, application, 1, "refuse", "name", "");
    undo(other, application, 2);
    assertThat(cases.newestDecision(Applications.subject(id))).isEmpty();
    decide(reviewer, application, 3, "refuse", "proof", "没有公章");
    Decided against = applications.appeal(id);
    assertThat(against.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    assertThat(against)
        .isEqualTo(new Decided("application", "refuse", "proof", "没有公章", reviewer, against.at()));

    long appeal = openCase("application-appeal");
    assertThat(queue(Tokens.reviewer(other), "?desk=reviewer&kind=application-appeal"))
        .contains(appeal);
    Answer claim = api.post(Tokens.reviewer(reviewer), "/api/cases/" + appeal + "/claim", null);
    assertThat(claim.status()).isEqualTo(403);
    assertThat(claim.code()).isEqualTo("case.own");
    Answer own = decide(reviewer, appeal, 1, "refuse", "proof", null);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("case.own");
    assertThat(decide(other, appeal, 1, "approve", null, null).status()).isEqualTo(200);
    assertThat(applications.calls(id)).endsWith("publish " + id);
    assertThat(cases.newestDecision(Applications.subject(id)))
        .hasValueSatisfying(
            newest -> {
              assertThat(newest.kind()).isEqualTo("application-appeal");
              assertThat(newest.verdict()).isEqualTo("approve");
              assertThat(newest.by()).isEqualTo(other);
            });
  }

  @Test
  void applicationsAndAppealsAreDueInSevenDays() {
    long application = send(1);
    decide(reviewer, application, 1, "refuse", "proof", null);
    applications.appeal(id);
    for (long open : List.of(application, openCase("application-appeal"))) {
      JsonNode view = view(open);
      Instant opened = Instant.parse(view.path("openedAt").asString());
      assertThat(Instant.parse(view.path("dueAt").asString()))
          .isEqualTo(opened.plus(Duration.ofDays(7)));
    }
  }

  private long send(int approvals) {
    applications.send(id, snapshot("资料"), approvals);
    return openCase("application");
  }

  private long holdText() {
    transaction.executeWithoutResult(
        any -> cases.open("held-post", new Subject("post", id), snapshot("正文"), List.of()));
    return openCase("held-post");
  }

  private Snapshot snapshot(String text) {
    return new Snapshot(author, "山谷茶社", text, id);
  }

  private long openCase(String kind) {
    return jdbc.sql(
            "select id from moderation_case where subject_id = ? and kind = ? and state = 'open'")
        .params(id, kind)
        .query(Long.class)
        .single();
  }

  private Answer decide(
      String account,
      long id,
      int version,
      String verdict,
      @Nullable String reason,
      @Nullable String text) {
    return api.post(
        Tokens.reviewer(account),
        "/api/cases/" + id + "/decision",
        sent(version, verdict, reason, text));
  }

  private static Map<String, Object> sent(
      int version, String verdict, @Nullable String reason, @Nullable String text) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("version", version);
    sent.put("verdict", verdict);
    if (reason != null) {
      sent.put("reason", reason);
    }
    if (text != null) {
      sent.put("text", text);
    }
    return sent;
  }

  private Answer undo(String account, long id, int version) {
    return api.post(
        Tokens.reviewer(account), "/api/cases/" + id + "/undo", Map.of("version", version));
  }

  private JsonNode view(long id) {
    Answer answer = api.get(Tokens.reviewer(other), "/api/cases/" + id);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> acts(JsonNode view) {
    List<String> acts = new ArrayList<>();
    view.path("history").forEach(act -> acts.add(act.path("act").asString()));
    return acts;
  }

  private List<Long> queue(String token, String query) {
    return rows(token, query).stream().map(row -> row.path("id").asLong()).toList();
  }

  private List<JsonNode> rows(String token, String query) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    do {
      String address =
          "/api/cases" + (query.isEmpty() ? "?" : query + "&") + "limit=100&after=" + next;
      Answer page = api.get(token, address);
      assertThat(page.status()).isEqualTo(200);
      page.body().path("items").forEach(rows::add);
      next = page.body().path("next").asString("");
    } while (!next.isEmpty());
    return rows;
  }

  private static String account() {
    return UUID.randomUUID().toString();
  }
}
