package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static dev.shiming.comment.Site.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.comment.Site.Answer;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.testkit.Medians;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CommentServiceTest
class HeldTests {

  @Autowired Site site;
  @Autowired JdbcClient jdbc;
  @Autowired StatementCount statements;

  private final String author = account();
  private final String token = Tokens.member(author);
  private final String moderator = Tokens.moderator(account());

  @Test
  @Proves(value = "C18", part = "comment")
  void everyCommentOnNewsWaitsWhoeverWroteIt() {
    String article = site.article();
    for (int i = 0; i < 3; i++) {
      assertThat(site.write(token, article, "好" + i).state()).isEqualTo("published");
    }
    String news = site.news();
    assertThat(site.write(token, news, "恭喜").state()).isEqualTo("held");
    assertThat(site.write(Tokens.administrator(account()), news, "恭喜").state()).isEqualTo("held");
    assertThat(
            site.get(null, "/api/counts?subject=article:" + news)
                .body()
                .path("article:" + news)
                .asInt())
        .isZero();
  }

  @Test
  void whereCommentsAreModeratedEachOneWaitsAndSaysWhy() {
    String article = site.article();
    site.tellComments(article, 2, "moderated");
    Answer written = site.write(token, article, "恭喜");
    assertThat(written.state()).isEqualTo("held");
    assertThat(caseOf(written.id()).at("/evidence/0/phase").asString()).isEqualTo("comment-area");
    decide(written.id(), "approve", null);
    assertThat(site.get(null, "/api/comments/" + written.id()).status()).isEqualTo(200);
  }

  @Test
  @Proves(value = "C18", part = "no-bypass")
  void anEditOnNewsWaitsAgain() {
    long id = site.write(token, site.news(), "恭喜").id();
    decide(id, "approve", null);
    String address = "/api/comments/" + id;
    assertThat(site.get(null, address).status()).isEqualTo(200);
    int version = site.get(null, address).body().path("version").asInt();
    Answer edited = site.put(token, address, Map.of("body", "恭喜恭喜", "version", version));
    assertThat(edited.state()).isEqualTo("held");
    assertThat(site.get(null, address).status()).isEqualTo(404);
  }

  @Test
  @Proves(value = "C18", part = "no-bypass")
  void anArticleThatBecomesNewsHoldsFromThenOn() {
    String article = site.article();
    assertThat(site.write(token, article, "早").state()).isEqualTo("published");
    site.tellSubject(article, 2, "要闻", true, "published");
    site.awaitSubject(article, 2);
    assertThat(site.write(token, article, "晚").state()).isEqualTo("held");
  }

  @Test
  @Proves(value = "C21", part = "newcomers")
  void aNewcomersLinkWaitsUntilThreeCommentsAreOut() {
    String article = site.article();
    assertThat(site.write(token, article, "看 https://tea.example/1").state()).isEqualTo("held");
    for (int i = 0; i < 3; i++) {
      site.write(token, article, "茶" + i);
    }
    assertThat(site.write(token, article, "看 https://tea.example/2").state())
        .isEqualTo("published");
  }

  @Test
  void aHeldCommentIsToOthersAsIfItDidNotExist() {
    String article = site.article();
    long held = held(article);
    String address = "/api/comments/" + held;
    String nothing = "/api/comments/987654321";
    for (String other : Arrays.asList(null, Tokens.member(account()), moderator)) {
      assertThat(site.get(other, address)).isEqualTo(site.get(other, nothing));
      assertThat(items(other, "/api/subjects/article/" + article + "/comments")).isEmpty();
      assertThat(items(other, "/api/members/" + author + "/comments")).isEmpty();
    }
    String other = Tokens.member(account());
    assertThat(site.put(other, address, Map.of("body", "x", "version", 1)))
        .isEqualTo(site.put(other, nothing, Map.of("body", "x", "version", 1)));
    assertThat(site.delete(other, address)).isEqualTo(site.delete(other, nothing));
    assertThat(report(other, held)).isEqualTo(report(other, 987654321));
    assertThat(reply(other, article, held)).isEqualTo(reply(other, article, 987654321));
    assertThat(
            site.get(null, "/api/counts?subject=article:" + article)
                .body()
                .path("article:" + article)
                .asInt())
        .isZero();
    assertThat(statements.statementsOf(() -> site.get(null, address)))
        .isEqualTo(statements.statementsOf(() -> site.get(null, nothing)));
    assertThat(site.contentFacts(article)).isEmpty();
  }

  @Test
  void itsAuthorSeesAHeldCommentAndItsState() {
    String article = site.article();
    long held = held(article);
    assertThat(site.get(token, "/api/comments/" + held).body().path("state").asString())
        .isEqualTo("held");
    assertThat(items(token, "/api/subjects/article/" + article + "/comments")).hasSize(1);
    assertThat(items(token, "/api/members/" + author + "/comments")).hasSize(1);
  }

  @Test
  @Proves(value = "C19", part = "screening")
  void whatScreeningFindsWaitsWithItsEvidence() {
    long held = held(site.article());
    JsonNode view = caseOf(held);
    assertThat(view.path("kind").asString()).isEqualTo("held-comment");
    assertThat(view.at("/evidence/0/matched").asString()).isEqualTo("刷 单");
    assertThat(view.at("/evidence/0/start").asInt()).isEqualTo(2);
    assertThat(view.path("text").asString()).isEqualTo("兼职刷 单吧");
    assertThat(view.at("/author/id").asString()).isEqualTo(author);
  }

  @Test
  void approvalMakesItPublicAndUndoHidesItAgain() {
    String article = site.article();
    long held = held(article);
    decide(held, "approve", null);
    assertThat(site.get(null, "/api/comments/" + held).status()).isEqualTo(200);
    await().until(() -> site.contentFacts(article).size() == 1);
    undo(caseOf(held));
    assertThat(site.get(null, "/api/comments/" + held).status()).isEqualTo(404);
    await().until(() -> site.contentFacts(article).size() == 2);
  }

  @Test
  @Proves(value = "C25", part = "reason")
  void aDecisionTakesOnlyReasonsForTexts() {
    long held = held(site.article());
    Answer refused = decision(held, "refuse", "name.insult");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.field()).isEqualTo("reason.unknown");
    JsonNode open = caseOf(held);
    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(open.path("reasons").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Reasons.OF_TEXTS.codes());
    decide(held, "refuse", "rules");
  }

  @Test
  void theClockDoesNotTellAHeldCommentFromAnUnknownId() {
    long held = held(site.article());
    String other = Tokens.member(account());
    Medians.assertAlike(
        () -> assertThat(site.get(other, "/api/comments/" + held).status()).isEqualTo(404),
        () -> assertThat(site.get(other, "/api/comments/987654321").status()).isEqualTo(404));
  }

  @Test
  void anApprovalUndoneAfterARemovalKeepsTheCommentHidden() {
    long id = held(site.article());
    decide(id, "approve", null);
    JsonNode approved = caseOf(id);
    assertThat(report(Tokens.member(account()), id).status()).isEqualTo(201);
    JsonNode reported = caseOf(id, "report");
    assertThat(decision(reported, "approve", "fraud").status()).isEqualTo(200);
    undo(approved);
    undo(caseOf(id, "report"));
    assertThat(site.get(null, "/api/comments/" + id).status()).isEqualTo(404);
    assertThat(site.get(token, "/api/comments/" + id).body().path("state").asString())
        .isEqualTo("held");
  }

  @Test
  void itsAuthorSeesWhyACommentWasRefused() {
    long held = held(site.article());
    decide(held, "refuse", "fraud");
    JsonNode view = site.get(token, "/api/comments/" + held).body();
    assertThat(view.path("state").asString()).isEqualTo("refused");
    assertThat(view.path("reason").asString()).isEqualTo("fraud");
    assertThat(site.get(null, "/api/comments/" + held).status()).isEqualTo(404);
  }

  @Test
  @Proves(value = "C41", part = "queue")
  void aReportThatIsRightTakesTheCommentAwayAndUndoBringsItBack() {
    String article = site.article();
    long id = site.write(token, article, "谁都可以看").id();
    assertThat(report(Tokens.member(account()), id).status()).isEqualTo(201);
    decide(id, "approve", "defamation");
    assertThat(site.get(null, "/api/comments/" + id).status()).isEqualTo(404);
    JsonNode own = site.get(token, "/api/comments/" + id).body();
    assertThat(own.path("state").asString()).isEqualTo("removed");
    assertThat(own.path("reason").asString()).isEqualTo("defamation");
    undo(caseOf(id));
    assertThat(site.get(null, "/api/comments/" + id).status()).isEqualTo(200);
    await().until(() -> site.contentFacts(article).size() == 3);
  }

  @Test
  void aHeldCommentThatItsAuthorDeletesLeavesTheQueue() {
    long held = held(site.article());
    site.delete(token, "/api/comments/" + held);
    assertThat(caseOf(held).path("state").asString()).isEqualTo("withdrawn");
  }

  @Test
  void anEditAndADecisionAtOnceNeverBothCount() throws Exception {
    String article = site.article();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 15; round++) {
        long id = held(article, round);
        long open = caseOf(id).path("id").asLong();
        Map<String, Object> approval = Map.of("version", 1, "verdict", "approve");
        Map<String, Object> change = Map.of("body", "改成兼职刷单" + round, "version", 1);
        List<Callable<Answer>> both =
            List.of(
                () -> site.post(moderator, "/api/cases/" + open + "/decision", approval),
                () -> site.put(token, "/api/comments/" + id, change));
        List<Integer> answers = new ArrayList<>();
        for (var answer : threads.invokeAll(both)) {
          answers.add(answer.get().status());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        boolean approved = answers.getFirst() == 200;
        assertThat(site.get(null, "/api/comments/" + id).status()).isEqualTo(approved ? 200 : 404);
        assertThat(caseOf(id).path("state").asString()).isEqualTo(approved ? "decided" : "open");
      }
    }
  }

  private long held(String article, int number) {
    Answer written = site.write(token, article, "兼职刷单，第" + number + "次");
    assertThat(written.state()).isEqualTo("held");
    return written.id();
  }

  private long held(String article) {
    Answer written = site.write(token, article, "兼职刷 单吧");
    assertThat(written.state()).isEqualTo("held");
    return written.id();
  }

  private Answer report(String as, long id) {
    Map<String, Object> form = new HashMap<>();
    form.put("subject", Map.of("type", "comment", "id", Long.toString(id)));
    form.put("reason", "spam");
    form.put("text", "");
    form.put("key", UUID.randomUUID().toString());
    return site.post(as, "/api/reports", form);
  }

  private Answer reply(String as, String article, long to) {
    Map<String, Object> form = comment("回复");
    form.put("replyTo", to);
    return site.post(as, "/api/subjects/article/" + article + "/comments", form);
  }

  private void decide(long comment, String verdict, @Nullable String reason) {
    assertThat(decision(comment, verdict, reason).status()).isEqualTo(200);
  }

  private Answer decision(long comment, String verdict, @Nullable String reason) {
    return decision(caseOf(comment), verdict, reason);
  }

  private Answer decision(JsonNode open, String verdict, @Nullable String reason) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("version", open.path("version").asInt());
    sent.put("verdict", verdict);
    sent.put("reason", reason);
    return site.post(moderator, "/api/cases/" + open.path("id").asLong() + "/decision", sent);
  }

  private void undo(JsonNode decided) {
    Answer undone =
        site.post(
            moderator,
            "/api/cases/" + decided.path("id").asLong() + "/undo",
            Map.of("version", decided.path("version").asInt()));
    assertThat(undone.status()).isEqualTo(200);
  }

  private JsonNode caseOf(long comment) {
    return caseOf(comment, "%");
  }

  private JsonNode caseOf(long comment, String kind) {
    List<Long> ids =
        jdbc.sql(
                """
                select id from moderation_case
                where subject_type = 'comment' and subject_id = ? and kind like ?
                """)
            .params(Long.toString(comment), kind)
            .query((row, n) -> row.getLong("id"))
            .list();
    assertThat(ids).hasSize(1);
    return site.get(moderator, "/api/cases/" + ids.getFirst()).body();
  }

  private JsonNode items(@Nullable String as, String address) {
    return site.get(as, address).body().path("items");
  }
}
