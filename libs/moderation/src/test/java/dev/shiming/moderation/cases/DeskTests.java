package dev.shiming.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.screening.Evidence;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import dev.shiming.moderation.screening.Verdict;
import dev.shiming.sample.Api;
import dev.shiming.sample.Api.Answer;
import dev.shiming.sample.Clock;
import dev.shiming.sample.NoticeTopic;
import dev.shiming.sample.SampleService;
import dev.shiming.sample.Texts;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.RealServers;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@RealServers
class DeskTests {

  private final Cases cases;
  private final Screening screening;
  private final Texts texts;
  private final NoticeTopic notices;
  private final StatementCount statements;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Api api;

  private final String author = account();
  private final String moderator = account();
  private final String id = Integer.toUnsignedString(UUID.randomUUID().hashCode());
  private final Subject subject = new Subject("post", id);

  @Autowired
  DeskTests(
      Cases cases,
      Screening screening,
      Texts texts,
      NoticeTopic notices,
      StatementCount statements,
      Clock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @LocalServerPort int port) {
    this.cases = cases;
    this.screening = screening;
    this.texts = texts;
    this.notices = notices;
    this.statements = statements;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.api = new Api(port);
  }

  @BeforeEach
  void text() {
    texts.put(id, "published", snapshot("正文"));
  }

  @Test
  @Proves(value = "C19", part = "decision")
  void approvalPublishesAndTellsTheAuthor() {
    long held = open("held-post");
    Answer answer = decide(moderator, held, 1, "approve", null, null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("state").asString()).isEqualTo("decided");
    assertThat(answer.body().path("verdict").asString()).isEqualTo("approve");
    assertThat(texts.calls(id)).containsExactly("publish " + id);
    await().untilAsserted(() -> assertThat(notices.kinds(author)).containsExactly("text-approved"));
    assertThat(operations("case.approved")).containsExactly(moderator);
  }

  @Test
  @Proves(value = "C25", part = "reason")
  void refusalCarriesReasonAndTextToTheAuthor() {
    long held = open("held-post");
    Answer missing = decide(moderator, held, 1, "refuse", null, null);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body().at("/fields/0/code").asString()).isEqualTo("reason.missing");
    assertThat(decide(moderator, held, 1, "refuse", "spam", "请看版规").status()).isEqualTo(200);
    await().until(() -> !notices.to(author).isEmpty());
    JsonNode notice = notices.to(author).getFirst();
    assertThat(notice.path("kind").asString()).isEqualTo("text-refused");
    assertThat(notice.path("reason").asString()).isEqualTo("spam");
    assertThat(notice.path("text").asString()).isEqualTo("请看版规");
    assertThat(notice.path("title").asString()).isEqualTo("春茶");
    assertThat(notice.path("service").asString()).isEqualTo("forum-service");
    assertThat(notice.at("/subject/parent").asString()).isEqualTo("12");
    assertThat(notice.path("version").asLong()).isPositive();
    assertThat(UUID.fromString(notice.path("id").asString())).isNotNull();
    assertThat(texts.calls(id)).containsExactly("refuse " + id + " spam");
  }

  @Test
  @Proves(value = "C19", part = "conflict")
  void ofManyModeratorsExactlyOneDecides() throws InterruptedException, ExecutionException {
    long held = open("held-post");
    List<Answer> answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                    i ->
                        () ->
                            i % 2 == 0
                                ? decide(account(), held, 1, "approve", null, null)
                                : decide(account(), held, 1, "refuse", "spam", null))
                .toList());
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.code()).isEqualTo("case.changed");
            });
    assertThat(texts.calls(id)).hasSize(1);
  }

  @Test
  void theSameDecisionAgainIsTheSameAnswerAndNoSecondEffect() {
    long held = open("held-post");
    Answer first = decide(moderator, held, 1, "refuse", "spam", "x");
    assertThat(decide(moderator, held, 1, "refuse", "spam", "x")).isEqualTo(first);
    assertThat(texts.calls(id)).hasSize(1);
    assertThat(operations("case.refused")).hasSize(1);
  }

  @Test
  void aClaimIsSeenRespectedGivenBackAndLapses() {
    String other = account();
    long held = open("held-post");
    assertThat(claim(moderator, held).body().at("/claimedBy/id").asString()).isEqualTo(moderator);
    Answer refused = claim(other, held);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("case.claimed");
    assertThat(Instant.parse(refused.body().at("/args/until").asString())).isAfter(clock.instant());
    assertThat(decide(other, held, 1, "approve", null, null).code()).isEqualTo("case.changed");
    assertThat(api.delete(Tokens.moderator(moderator), "/api/cases/" + held + "/claim").status())
        .isEqualTo(204);
    assertThat(claim(other, held).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(16));
    assertThat(claim(moderator, held).status()).isEqualTo(200);
  }

  @Test
  void nobodyDecidesTheirOwnText() {
    long held = open("held-post");
    Answer own = decide(author, held, 1, "approve", null, null);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("case.own");
    assertThat(claim(author, held).code()).isEqualTo("case.own");
    assertThat(texts.calls(id)).isEmpty();
  }

  @Test
  void whoHasAnInterestNeitherClaimsNorDecidesNorUndoes() {
    long held = open("held-post");
    texts.interest(id, moderator);
    assertThat(api.get(Tokens.moderator(moderator), "/api/cases/" + held).status()).isEqualTo(200);
    assertOwn(claim(moderator, held));
    assertOwn(decide(moderator, held, 1, "approve", null, null));
    String other = account();
    assertThat(claim(other, held).status()).isEqualTo(200);
    assertThat(decide(other, held, 1, "refuse", "spam", null).status()).isEqualTo(200);
    assertOwn(undo(moderator, held, 2));
    assertThat(acts(held)).containsExactly("opened", "claimed", "refused");
    assertThat(undo(other, held, 2).status()).isEqualTo(200);
  }

  private static void assertOwn(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("case.own");
  }

  @Test
  @Proves(value = "C41", part = "result")
  void reportsJoinOneCaseAndReportersLearnTheOutcome() throws Exception {
    List<String> reporters = IntStream.range(0, 6).mapToObj(i -> account()).toList();
    List<Answer> answers =
        atOnce(reporters.stream().<Callable<Answer>>map(r -> () -> report(r, "spam")).toList());
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers).extracting(a -> a.body().path("ticket").asString()).doesNotHaveDuplicates();
    long reported = onlyOpenCase();
    JsonNode view = view(reported);
    assertThat(view.path("reports").asInt()).isEqualTo(6);
    assertThat(view.path("reportList")).hasSize(6);
    assertThat(view.toString()).doesNotContain(reporters.getFirst());
    assertThat(Instant.parse(view.path("dueAt").asString()))
        .isAfter(clock.instant().plus(Duration.ofDays(6)));

    Answer own = decide(reporters.getFirst(), reported, 7, "approve", "spam", null);
    assertThat(own.code()).isEqualTo("case.own");
    assertThat(decide(moderator, reported, 7, "approve", "spam", "广告").status()).isEqualTo(200);
    assertThat(texts.calls(id)).containsExactly("remove " + id + " spam");
    await().untilAsserted(() -> assertThat(notices.kinds(author)).containsExactly("text-removed"));
    await()
        .untilAsserted(
            () ->
                assertThat(reporters)
                    .allSatisfy(
                        r -> assertThat(notices.kinds(r)).containsExactly("report-upheld")));
  }

  @Test
  @Proves(value = "C41", part = "ticket")
  void aReporterReportsATextOnce() {
    String reporter = account();
    Answer first = report(reporter, "spam");
    Answer again = report(reporter, "fraud");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(view(onlyOpenCase()).path("reports").asInt()).isEqualTo(1);
  }

  @Test
  void aFormThatIsSentTwiceIsOneReport() {
    Map<String, Object> form = reportForm("spam");
    String token = Tokens.member(account());
    Answer first = api.post(token, "/api/reports", form);
    assertThat(api.post(token, "/api/reports", form)).isEqualTo(first);
  }

  @Test
  void aReportThatIsNotRightCostsTheAuthorNothingAndANewOneOpensWithHistory() {
    String reporter = account();
    report(reporter, "other");
    long first = onlyOpenCase();
    decide(moderator, first, 2, "refuse", null, "没有问题");
    assertThat(texts.calls(id)).isEmpty();
    await()
        .untilAsserted(
            () -> assertThat(notices.kinds(reporter)).containsExactly("report-not-upheld"));
    assertThat(notices.kinds(author)).isEmpty();

    report(account(), "hate");
    long second = onlyOpenCase();
    assertThat(second).isNotEqualTo(first);
    assertThat(acts(second)).containsExactly("opened", "reported", "refused", "opened", "reported");
    assertThat(undo(moderator, first, 3).code()).isEqualTo("case.changed");
  }

  @Test
  void whatAReporterCannotSeeIsNotThere() {
    texts.put(id, "held", snapshot("正文"));
    Answer hidden = report(account(), "spam");
    Map<String, Object> unknown = reportForm("spam");
    unknown.put("subject", Map.of("type", "post", "id", "0"));
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(api.post(Tokens.member(account()), "/api/reports", unknown)).isEqualTo(hidden);
    unknown.put("subject", Map.of("type", "planet", "id", "1"));
    assertThat(api.post(Tokens.member(account()), "/api/reports", unknown)).isEqualTo(hidden);
  }

  @Test
  @Proves(value = "C25", part = "reason")
  void aDecisionTakesOnlyAReasonThatItsSubjectOffers() {
    long held = open("held-post");
    for (String unknown : List.of("name.law", "boring", "不在列表里", "x".repeat(500))) {
      for (String verdict : List.of("refuse", "approve")) {
        Answer refused = decide(moderator, held, 1, verdict, unknown, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("reason");
        assertThat(refused.body().at("/fields/0/code").asString()).isEqualTo("reason.unknown");
      }
    }
    assertThat(texts.calls(id)).isEmpty();
    assertThat(view(held).path("state").asString()).isEqualTo("open");
    List<String> offered = new ArrayList<>();
    view(held).path("reasons").forEach(reason -> offered.add(reason.asString()));
    assertThat(offered).isEqualTo(Reasons.OF_TEXTS.codes());
    assertThat(decide(moderator, held, 1, "refuse", offered.getLast(), null).status())
        .isEqualTo(200);
  }

  @Test
  void aReportNeedsAReasonOfTheList() {
    assertThat(report(account(), "boring").body().at("/fields/0/code").asString())
        .isEqualTo("reason.unknown");
    assertThat(report(account(), "").body().at("/fields/0/code").asString())
        .isEqualTo("reason.missing");
  }

  @Test
  @Proves(value = "C19", part = "undo")
  void undoingReversesEveryEffectAndOpensTheCaseAgain() {
    report(account(), "spam");
    long reported = onlyOpenCase();
    decide(moderator, reported, 2, "approve", "spam", null);
    Answer undone = undo(account(), reported, 3);
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.body().path("state").asString()).isEqualTo("open");
    assertThat(texts.calls(id)).containsExactly("remove " + id + " spam", "restore " + id);
    await()
        .untilAsserted(
            () ->
                assertThat(notices.kinds(author)).containsExactly("text-removed", "text-restored"));

    long held = open("held-post");
    decide(moderator, held, 1, "approve", null, null);
    undo(moderator, held, 2);
    assertThat(texts.calls(id)).endsWith("publish " + id, "hold " + id);
    assertThat(decide(moderator, held, 3, "refuse", "spam", null).status()).isEqualTo(200);
  }

  @Test
  void aDecisionAboutATextThatIsGoneIsNotUndone() {
    long held = open("held-post");
    decide(moderator, held, 1, "approve", null, null);
    texts.forget(id);
    assertThat(undo(moderator, held, 2).code()).isEqualTo("case.changed");
    assertThat(view(held).path("state").asString()).isEqualTo("decided");
  }

  @Test
  void aChangedTextJoinsItsCaseAndKeepsWhatWasThere() {
    long held = open("held-post");
    texts.put(id, "held", snapshot("改过的正文"));
    assertThat(open("held-post")).isEqualTo(held);
    JsonNode view = view(held);
    assertThat(view.path("text").asString()).isEqualTo("改过的正文");
    assertThat(view.path("version").asInt()).isEqualTo(2);
    assertThat(view.at("/history/1/act").asString()).isEqualTo("changed");
    assertThat(view.at("/history/1/text").asString()).isEqualTo("正文");
    assertThat(decide(moderator, held, 1, "approve", null, null).code()).isEqualTo("case.changed");
  }

  @Test
  void aTextThatItsAuthorTookAwayIsNotDecided() {
    long held = open("held-post");
    transaction.executeWithoutResult(any -> cases.withdraw(subject));
    assertThat(view(held).path("state").asString()).isEqualTo("withdrawn");
    assertThat(decide(moderator, held, 2, "approve", null, null).code()).isEqualTo("case.changed");
    assertThat(acts(held)).containsExactly("opened", "withdrawn");
  }

  @Test
  void aCaseShowsWhatItsDeciderNeeds() {
    long held = open("held-post");
    JsonNode view = view(held);
    assertThat(view.path("kind").asString()).isEqualTo("held-post");
    assertThat(view.at("/subject/id").asString()).isEqualTo(id);
    assertThat(view.path("title").asString()).isEqualTo("春茶");
    assertThat(view.at("/author/id").asString()).isEqualTo(author);
    assertThat(view.at("/evidence/0/matched").asString()).isEqualTo("正");
    assertThat(view.at("/evidence/0/end").asInt()).isEqualTo(1);
    assertThat(view.at("/link/parent").asString()).isEqualTo("12");
    assertThat(view.path("overdue").asBoolean()).isFalse();
    assertThat(view.path("claimedBy").isNull()).isTrue();
    clock.advance(Duration.ofHours(25));
    assertThat(view(held).path("overdue").asBoolean()).isTrue();
  }

  @Test
  @Proves(value = "C19", part = "queue")
  void theQueueIsPagedByDueTimeWithoutGapsInTwoStatements() {
    jdbc.sql("update moderation_case set state = 'withdrawn', open_key = null").update();
    fill(10);
    int statementsAtTen = statements.of(() -> queue("?limit=5"));
    fill(10_000);
    int statementsAtTenThousand = statements.of(() -> queue("?limit=5"));
    assertThat(statementsAtTen).isLessThanOrEqualTo(2);
    assertThat(statementsAtTenThousand).isEqualTo(statementsAtTen);
    jdbc.sql("analyze table moderation_case").query().listOfRows();
    assertReadsInOrderOf("moderation_case_queue", "", List.of("moderator"));
    assertReadsInOrderOf(
        "moderation_case_queue_of_kind", "&kind=nickname", List.of("moderator", "nickname"));

    jdbc.sql("delete from moderation_case where title = 'filled' and id % 100 <> 0").update();
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = queue("?limit=30" + (next.isEmpty() ? "" : "&after=" + next));
      page.path("items")
          .forEach(
              row ->
                  all.add(
                      "%s %012d".formatted(row.path("dueAt").asString(), row.path("id").asLong())));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(all)
        .hasSize(
            jdbc.sql("select count(*) from moderation_case where state = 'open'")
                .query(Integer.class)
                .single());
    assertThat(all).doesNotHaveDuplicates().isSorted();
    JsonNode first = queue("?limit=3").path("items");
    String middle = first.path(1).path("cursor").asString();
    assertThat(queue("?limit=1&after=" + middle).at("/items/0/id")).isEqualTo(first.at("/2/id"));
    long held = open("nickname");
    assertThat(queue("?kind=nickname").path("items")).hasSize(1);
    assertThat(queue("?kind=nickname").at("/items/0/id").asLong()).isEqualTo(held);
  }

  private void assertReadsInOrderOf(String key, String query, List<Object> desk) {
    String sql = statements.statementsOf(() -> queue("?limit=5" + query)).getFirst();
    List<Object> params = new ArrayList<>(desk);
    params.addAll(List.of(Instant.EPOCH, Instant.EPOCH, 0, 6));
    var plan = jdbc.sql("explain format=traditional " + sql).params(params).query().singleRow();
    assertThat(plan.get("key")).isEqualTo(key);
    assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
  }

  @Test
  void onlyModeratorsSeeCasesAndOnlyMembersReport() {
    long held = open("held-post");
    for (String address : List.of("/api/cases", "/api/cases/" + held)) {
      assertThat(api.get(null, address).status()).isEqualTo(401);
      assertThat(api.get(Tokens.member(account()), address).status()).isEqualTo(403);
      assertThat(api.get(Tokens.administrator(account()), address).status()).isEqualTo(403);
    }
    assertThat(api.post(null, "/api/reports", reportForm("spam")).status()).isEqualTo(401);
    assertThat(api.post(Tokens.withoutRole(account()), "/api/reports", reportForm("spam")).status())
        .isEqualTo(403);
    assertThat(api.get(Tokens.moderator(moderator), "/api/cases/0").status()).isEqualTo(404);
  }

  @Test
  @Proves(value = "C21", part = "repeats")
  void screeningHoldsRepeatsButNotThanks() {
    String author = account();
    String text = "今天的龙井很香，推荐给大家一起来喝";
    assertThat(screen(author, text)).isEqualTo(Verdict.PUBLISHED);
    assertThat(screen(author, "今天的龙井很香，推 荐给大家*一起来喝")).isEqualTo(Verdict.HELD);
    assertThat(screen(account(), text)).isEqualTo(Verdict.PUBLISHED);
    assertThat(screen(author, "谢谢")).isEqualTo(Verdict.PUBLISHED);
    assertThat(screen(author, "谢谢")).isEqualTo(Verdict.PUBLISHED);
    clock.advance(Duration.ofMinutes(61));
    assertThat(screen(author, text)).isEqualTo(Verdict.PUBLISHED);
  }

  @Test
  @Proves(value = "C21", part = "rate")
  void screeningLimitsWrites() {
    String fast = account();
    for (String text : List.of("一", "二", "三", "四", "五")) {
      assertThat(screen(fast, text)).isEqualTo(Verdict.PUBLISHED);
    }
    assertThat(retryAfter(fast)).isBetween(1L, 60L);
    clock.advance(Duration.ofSeconds(61));
    assertThat(screen(fast, "六")).isEqualTo(Verdict.PUBLISHED);
    assertThat(screen(fast, "七")).isEqualTo(Verdict.PUBLISHED);
    assertThat(screen(fast, "八")).isEqualTo(Verdict.PUBLISHED);
    assertThat(retryAfter(fast)).isBetween(3000L, 3600L);
    clock.advance(Duration.ofHours(1));
    assertThat(screen(fast, "九")).isEqualTo(Verdict.PUBLISHED);
  }

  private Verdict screen(String account, String text) {
    return screening.screen(new Submission("post", account, text, false, false)).verdict();
  }

  private long retryAfter(String account) {
    try {
      screen(account, "多");
      return 0;
    } catch (Problem problem) {
      assertThat(problem.code()).isEqualTo("limit.reached");
      return ((Number) problem.args().getOrDefault("retryAfterSeconds", 0)).longValue();
    }
  }

  private void fill(int count) {
    Instant due = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
    for (int i = 0; i < count; i += 500) {
      String values =
          IntStream.range(i, Math.min(count, i + 500))
              .mapToObj(
                  n ->
                      "('held-post','post','f%d','open','%s','%s','filled','text','1','[]',0,0,'%s','%s',1)"
                          .formatted(
                              n,
                              UUID.randomUUID(),
                              account(),
                              sql(due),
                              sql(due.plusSeconds(n % 7))))
              .reduce((a, b) -> a + "," + b)
              .orElseThrow();
      jdbc.sql(
              """
              insert into moderation_case (kind, subject_type, subject_id, state, open_key, author,
                title, text, parent, evidence, reports, joins, opened_at, due_at, version) values
              """
                  + values)
          .update();
    }
  }

  private static String sql(Instant at) {
    return at.toString().replace("T", " ").replace("Z", "");
  }

  private long open(String kind) {
    var evidence = List.of(new Evidence("words", "spam:正", "正", 0, 1));
    Snapshot now = texts.find(id, new Viewer(author, Set.of())).orElseThrow();
    transaction.executeWithoutResult(any -> cases.open(kind, subject, now, evidence));
    return jdbc.sql("select id from moderation_case where open_key = ?")
        .param(ModerationCase.openKey(kind, subject))
        .query(Long.class)
        .single();
  }

  private long onlyOpenCase() {
    return jdbc.sql("select id from moderation_case where subject_id = ? and state = 'open'")
        .param(id)
        .query(Long.class)
        .single();
  }

  private Snapshot snapshot(String text) {
    return new Snapshot(author, "春茶", text, "12");
  }

  private Answer claim(String account, long id) {
    return api.post(Tokens.moderator(account), "/api/cases/" + id + "/claim", null);
  }

  private Answer decide(
      String account,
      long id,
      int version,
      String verdict,
      @Nullable String reason,
      @Nullable String text) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("version", version);
    sent.put("verdict", verdict);
    if (reason != null) {
      sent.put("reason", reason);
    }
    if (text != null) {
      sent.put("text", text);
    }
    return api.post(Tokens.moderator(account), "/api/cases/" + id + "/decision", sent);
  }

  private Answer undo(String account, long id, int version) {
    return api.post(
        Tokens.moderator(account), "/api/cases/" + id + "/undo", Map.of("version", version));
  }

  private Answer report(String reporter, String reason) {
    return api.post(Tokens.member(reporter), "/api/reports", reportForm(reason));
  }

  private Map<String, Object> reportForm(String reason) {
    Map<String, Object> form = new HashMap<>();
    form.put("subject", Map.of("type", "post", "id", id));
    form.put("reason", reason);
    form.put("text", "请看看");
    form.put("key", UUID.randomUUID().toString());
    return form;
  }

  private JsonNode view(long id) {
    Answer answer = api.get(Tokens.moderator(moderator), "/api/cases/" + id);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private List<String> acts(long id) {
    List<String> acts = new ArrayList<>();
    view(id).path("history").forEach(act -> acts.add(act.path("act").asString()));
    return acts;
  }

  private JsonNode queue(String query) {
    return api.get(Tokens.moderator(moderator), "/api/cases" + query).body();
  }

  private List<String> operations(String operation) {
    return jdbc.sql(
            """
            select account from operation_log where operation = ? and reference in
              (select concat('case:', id) from moderation_case where subject_id = ?)
            """)
        .params(operation, id)
        .query((row, n) -> row.getString("account"))
        .list();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      List<Answer> answers = new ArrayList<>();
      for (var call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
      return answers;
    }
  }

  private static String account() {
    return UUID.randomUUID().toString();
  }
}
