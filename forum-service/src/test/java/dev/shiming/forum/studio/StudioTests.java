package dev.shiming.forum.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.forum.Studio.Told;
import dev.shiming.forum.Topics;
import dev.shiming.forum.Topics.Fact;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ForumTests
class StudioTests {

  private static final int MOST_STATEMENTS = 3;

  private final Studio studio;
  private final Forum forum;
  private final Topics topics;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String wei = Forum.account();
  private final String qing = Forum.account();

  @Autowired
  StudioTests(Studio studio, Forum forum, Topics topics, StatementCount statements) {
    this.studio = studio;
    this.forum = forum;
    this.topics = topics;
    this.statements = statements;
  }

  @Test
  @Proves(value = "C37", part = "source")
  void aPersonPublishesAloneAndTheAccountIsTheAuthor() {
    String account = studio.tell(Studio.person(lan), 1).account();
    Map<String, Object> fields = Studio.article();
    fields.put("source", "repost");
    fields.put("sourceName", "山谷日报");
    fields.put("sourceUrl", "https://daily.example/1");
    fields.put("labels", List.of("disputed", "ai-made"));
    fields.put("eventAt", "2026-11-01");
    fields.put("eventPlace", "山谷");
    long draft = studio.written(account, lan, fields);
    assertThat(studio.draft(account, lan, draft).path("problems")).isEmpty();
    Answer published = studio.publish(account, lan, draft);
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.body().path("stage").asString()).isEqualTo("published");
    long id = published.body().path("article").asLong();
    JsonNode article = forum.api().get(null, "/api/articles/" + id).body();
    assertThat(article.at("/author/id").asString()).isEqualTo(account);
    assertThat(article.path("sourceUrl").asString()).isEqualTo("https://daily.example/1");
    assertThat(article.path("labels").toString()).isEqualTo("[\"ai-made\",\"disputed\"]");
    assertThat(article.path("eventAt").asString()).isEqualTo("2026-11-01");
    assertThat(article.path("source").asString()).isEqualTo("repost");
    assertThat(article.path("correctedAt").isNull()).isTrue();
    JsonNode list = forum.api().get(null, "/api/articles?author=" + account).body();
    assertThat(list.path("items")).hasSize(1);
    assertThat(list.at("/items/0/id").asLong()).isEqualTo(id);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                topics.of("shiming.content", "article:" + id).stream()
                    .anyMatch(f -> f.carries("member:" + account) && f.carries("home")));
    assertThat(studio.publish(account, lan, draft).code()).isEqualTo("draft.closed");
    assertThat(studio.save(account, lan, draft, fields).code()).isEqualTo("draft.closed");
  }

  @Test
  void twoWhoPressAtOncePublishOneArticle() throws Exception {
    String account =
        studio.tell(Studio.person(lan).seats(Map.of(lan, "owner", wei, "editor")), 1).account();
    long draft = studio.written(account, lan, Studio.article());
    Map<String, Object> seen =
        Map.of("version", studio.draft(account, lan, draft).path("version").asLong());
    List<Callable<Answer>> presses = new ArrayList<>();
    for (String member : List.of(lan, wei, lan, wei)) {
      presses.add(() -> studio.act(account, member, draft, "/publication", seen));
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var pressed : threads.invokeAll(presses)) {
        answers.add(pressed.get().status());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(studio.get(account, lan, "/articles").body().path("items")).hasSize(1);
  }

  @Test
  void nobodyApprovesWhatIsPartlyTheirOwn() {
    Told told = Studio.organisation(Map.of(lan, "author", wei, "editor", qing, "owner"));
    String account = studio.tell(told, 1).account();
    long draft = studio.written(account, lan, Studio.article());
    assertThat(studio.publish(account, lan, draft).code()).isEqualTo("seat.not-enough");
    Map<String, Object> changed = Studio.article();
    Forum.require(studio.save(account, wei, draft, changed), 200);
    Forum.require(studio.propose(account, lan, draft), 200);
    assertThat(studio.publish(account, wei, draft).code()).isEqualTo("draft.own");
    assertThat(studio.save(account, lan, draft, changed).code()).isEqualTo("draft.closed");
    Forum.require(studio.giveBack(account, qing, draft, "标题再想想。"), 200);
    JsonNode returned = studio.draft(account, lan, draft);
    assertThat(returned.path("stage").asString()).isEqualTo("draft");
    assertThat(returned.at("/returned/text").asString()).isEqualTo("标题再想想。");
    assertThat(studio.get(account, lan, "/drafts").body().at("/items/0/returned").asBoolean())
        .isTrue();
    Forum.require(studio.propose(account, lan, draft), 200);
    Answer published = studio.publish(account, qing, draft);
    Forum.require(published, 200);
    long id = published.body().path("article").asLong();
    JsonNode hands = studio.get(account, lan, "/articles/" + id + "/revisions").body();
    assertThat(hands.at("/0/writtenBy/id").asString()).isEqualTo(wei);
    assertThat(hands.at("/0/approvedBy/id").asString()).isEqualTo(qing);
    assertThat(forum.api().get(null, "/api/articles/" + id + "/revisions").text())
        .doesNotContain(wei, qing);
  }

  @Test
  void whoHasNoSeatFindsNothingAndALowOneIsNotEnough() {
    Told told = Studio.organisation(Map.of(lan, "author", wei, "comment-manager"));
    String account = studio.tell(told, 1).account();
    long draft = studio.written(account, lan, Studio.article());
    String own = studio.tell(Studio.person(qing), 1).account();
    assertThat(studio.get(account, qing, "/drafts").status()).isEqualTo(404);
    assertThat(studio.propose(account, qing, draft).status()).isEqualTo(404);
    assertThat(studio.get(own, qing, "/drafts/" + draft).status()).isEqualTo(404);
    assertThat(studio.get(account, wei, "/drafts").code()).isEqualTo("seat.not-enough");
    assertThat(studio.begin(account, wei).code()).isEqualTo("seat.not-enough");
    assertThat(studio.get(account, wei, "/articles").status()).isEqualTo(200);
    Forum.require(studio.propose(account, lan, draft), 200);
    assertThat(studio.giveBack(account, lan, draft, "再想想").code()).isEqualTo("seat.not-enough");
    JsonNode desks = forum.api().get(Tokens.member(wei), "/api/studio").body();
    assertThat(desks).hasSize(1);
    assertThat(desks.at("/0/account/id").asString()).isEqualTo(account);
    assertThat(desks.at("/0/seat").asString()).isEqualTo("comment-manager");
    assertThat(desks.at("/0/secondPair").asBoolean()).isTrue();
    assertThat(desks.at("/0/announces").isBoolean()).isTrue();
    assertThat(desks.at("/0/news").asString()).isEqualTo("none");
  }

  @Test
  void everythingIsKeptAsItWasTypedAndNothingIncompleteGoesOn() {
    String account = studio.tell(Studio.person(lan), 1).account();
    Map<String, Object> fields = Studio.article();
    fields.put("source", "repost");
    fields.put("title", "  茶");
    fields.put("labels", List.of("true-story"));
    long draft = studio.written(account, lan, fields);
    JsonNode kept = studio.draft(account, lan, draft);
    assertThat(kept.path("title").asString()).isEqualTo("  茶");
    assertThat(kept.path("labels").toString()).isEqualTo("[\"true-story\"]");
    assertThat(kept.path("problems").valueStream().map(p -> p.path("code").asString()))
        .containsExactlyInAnyOrder(
            "title.too-short", "labels.unknown", "sourceName.missing", "sourceUrl.missing");
    Answer refused = studio.publish(account, lan, draft);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("draft.incomplete");
    assertThat(refused.code("sourceName")).isEqualTo("sourceName.missing");
    assertThat(studio.propose(account, lan, draft).code()).isEqualTo("draft.incomplete");
    Map<String, Object> late = new HashMap<>(fields);
    late.put("version", 1);
    assertThat(studio.save(account, lan, draft, late).code()).isEqualTo("changed-meanwhile");
    Forum.require(forum.api().delete(Tokens.member(lan), Studio.address(account, draft)), 204);
    assertThat(studio.get(account, lan, "/drafts/" + draft).status()).isEqualTo(404);
  }

  @Test
  @Proves(value = "C35", part = "publish")
  @Proves(value = "C35", part = "repost")
  void anAccountPublishesOnlyWhatItMay() {
    Told told = Studio.person(lan);
    String account = studio.tell(told, 1).account();
    Map<String, Object> news = Studio.article();
    news.put("kind", "news");
    long draft = studio.written(account, lan, news);
    refused(403, "news.not-permitted", studio.publish(account, lan, draft));
    studio.tell(told.news("repost", "2099-01-01"), 2);
    Answer original = studio.publish(account, lan, draft);
    assertThat(original.code("source")).isEqualTo("source.repost-only");
    news.put("kind", "announcement");
    Forum.require(studio.save(account, lan, draft, news), 200);
    refused(403, "announcement.not-permitted", studio.publish(account, lan, draft));
    studio.tell(told.expert("medicine", "2026-01-01"), 3);
    refused(403, "official.credential-ended", studio.publish(account, lan, draft));
    studio.tell(told.state("paused"), 4);
    refused(403, "official.paused", studio.publish(account, lan, draft));
    studio.tell(told.news("publish", "2099-01-01").expert("news", "2099-01-01"), 5);
    news.put("kind", "news");
    Forum.require(studio.save(account, lan, draft, news), 200);
    assertThat(studio.publish(account, lan, draft).status()).isEqualTo(200);
  }

  @Test
  void thePermissionForNewsEndsWithItsCredential() {
    LocalDate today = ChinaTime.dayOf(Instant.now());
    Told ended = Studio.person(lan).news("publish", today.minusDays(1).toString());
    String account = studio.tell(ended, 1).account();
    Map<String, Object> news = Studio.article();
    news.put("kind", "news");
    long draft = studio.written(account, lan, news);
    assertThat(desk().path("news").asString()).isEqualTo("none");
    assertThat(studio.draft(account, lan, draft).at("/problems/0/code").asString())
        .isEqualTo("news.not-permitted");
    refused(403, "news.not-permitted", studio.publish(account, lan, draft));
    refused(
        403,
        "news.not-permitted",
        studio.schedule(account, lan, draft, Instant.now().plusSeconds(3600).toString()));
    studio.tell(ended.news("publish", today.plusDays(1).toString()), 2);
    assertThat(desk().path("news").asString()).isEqualTo("publish");
    assertThat(studio.publish(account, lan, draft).status()).isEqualTo(200);
    studio.tell(ended, 3);
    assertThat(studio.published(account, lan, Studio.article())).isPositive();
  }

  private JsonNode desk() {
    return forum.api().get(Tokens.member(lan), "/api/studio").body().path(0);
  }

  @Test
  void aCorrectionSaysWhatItChangesAndTheOldTextStays() {
    String account = studio.tell(Studio.person(lan), 1).account();
    long id = published(account, Studio.article());
    long late = correction(account, id);
    long draft = correction(account, id);
    Map<String, Object> fields = Studio.article();
    fields.put("title", "山谷里的新茶（更正）");
    Forum.require(studio.save(account, lan, draft, fields), 200);
    assertThat(studio.publish(account, lan, draft).code("note")).isEqualTo("note.missing");
    fields.put("note", "日期写错了，应为十一月。");
    Forum.require(studio.save(account, lan, draft, fields), 200);
    Forum.require(studio.publish(account, lan, draft), 200);
    JsonNode article = forum.api().get(null, "/api/articles/" + id).body();
    assertThat(article.path("title").asString()).isEqualTo("山谷里的新茶（更正）");
    assertThat(article.path("correctedAt").isNull()).isFalse();
    JsonNode revisions = forum.api().get(null, "/api/articles/" + id + "/revisions").body();
    assertThat(revisions.valueStream().map(r -> r.path("number").asInt())).containsExactly(2, 1);
    assertThat(revisions.at("/0/note").asString()).isEqualTo("日期写错了，应为十一月。");
    JsonNode first = forum.api().get(null, "/api/articles/" + id + "/revisions/1").body();
    assertThat(first.path("title").asString()).isEqualTo("山谷里的新茶");
    assertThat(first.path("html").asString()).contains("春茶");
    Map<String, Object> overtaken = Studio.article();
    overtaken.put("note", "另一处更正。");
    Forum.require(studio.save(account, lan, late, overtaken), 200);
    assertThat(studio.publish(account, lan, late).code()).isEqualTo("changed-meanwhile");
  }

  @Test
  void aCorrectionIsScreenedAndWhatReadersNeverSawStaysUnseen() {
    String account = studio.tell(Studio.person(lan), 1).account();
    long id = published(account, Studio.article());
    correct(account, id, Forum.HELD);
    assertThat(forum.api().get(null, "/api/articles/" + id).status()).isEqualTo(404);
    JsonNode desk = studio.get(account, lan, "/articles").body();
    assertThat(desk.at("/items/0/state").asString()).isEqualTo("held");
    JsonNode waiting = forum.openCase("article", id);
    assertThat(waiting.at("/author/id").asString()).isEqualTo(account);
    assertThat(waiting.path("text").asString()).contains("更正了正文。");
    correct(account, id, Forum.text());
    assertThat(forum.api().get(null, "/api/articles/" + id).status()).isEqualTo(404);
    JsonNode refused = forum.decide("article", id, "refuse");
    JsonNode why = studio.get(account, lan, "/articles").body();
    assertThat(why.at("/items/0/state").asString()).isEqualTo("refused");
    assertThat(why.at("/items/0/reason").asString()).isEqualTo("spam");
    forum.undo(refused);
    forum.decide("article", id, "approve");
    JsonNode revisions = forum.api().get(null, "/api/articles/" + id + "/revisions").body();
    assertThat(revisions.valueStream().map(r -> r.path("number").asInt())).containsExactly(3, 1);
    assertThat(forum.api().get(null, "/api/articles/" + id + "/revisions/2").status())
        .isEqualTo(404);
  }

  @Test
  void theCommentManagerOpensAndClosesTheCommentArea() {
    Told told =
        Studio.person(lan).seats(Map.of(lan, "owner", wei, "comment-manager", qing, "author"));
    String account = studio.tell(told, 1).account();
    long id = published(account, Studio.article());
    assertThat(comments(account, qing, id, "paused").code()).isEqualTo("seat.not-enough");
    assertThat(comments(account, wei, id, "closed").code("comments")).isEqualTo("comments.unknown");
    Forum.require(comments(account, wei, id, "paused"), 204);
    assertThat(forum.api().get(null, "/api/articles/" + id).body().path("comments").asString())
        .isEqualTo("paused");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                topics.of("shiming.subject", "article:" + id).stream()
                    .map(Fact::body)
                    .anyMatch(body -> body.path("comments").asString().equals("paused")));
  }

  @Test
  void listsCostTheSameHoweverLongTheyAre() {
    String account = studio.tell(Studio.person(lan), 1).account();
    List<String> lists = List.of("/api/articles?author=" + account, "/drafts", "/articles");
    published(account, Studio.article());
    studio.written(account, lan, Studio.article());
    List<Integer> few = lists.stream().map(list -> cost(account, list)).toList();
    for (int i = 0; i < 4; i++) {
      published(account, Studio.article());
      studio.written(account, lan, Studio.article());
    }
    assertThat(lists.stream().map(list -> cost(account, list))).containsExactlyElementsOf(few);
    assertThat(few).allMatch(count -> count <= MOST_STATEMENTS);
    JsonNode first = studio.get(account, lan, "/drafts?limit=3").body();
    JsonNode rest =
        studio.get(account, lan, "/drafts?after=" + first.path("next").asString()).body();
    assertThat(first.path("items")).hasSize(3);
    assertThat(rest.path("items")).hasSize(2);
  }

  private int cost(String account, String list) {
    return statements.of(
        () -> {
          Answer answer =
              list.startsWith("/api")
                  ? forum.api().get(null, list)
                  : studio.get(account, lan, list);
          Forum.require(answer, 200);
        });
  }

  private long published(String account, Map<String, Object> fields) {
    return studio.published(account, lan, fields);
  }

  private long correction(String account, long article) {
    Answer begun = studio.begin(account, lan, Map.of("key", Forum.key(), "article", article));
    Forum.require(begun, 201);
    return begun.id();
  }

  private void correct(String account, long article, String body) {
    long draft = correction(account, article);
    Map<String, Object> fields = Studio.article();
    fields.put("body", body);
    fields.put("note", "更正了正文。");
    Forum.require(studio.save(account, lan, draft, fields), 200);
    Forum.require(studio.publish(account, lan, draft), 200);
  }

  private Answer comments(String account, String member, long article, String mode) {
    return forum
        .api()
        .put(
            Tokens.member(member),
            "/api/studio/" + account + "/articles/" + article + "/comments",
            Map.of("comments", mode));
  }

  private static void refused(int status, String code, Answer answer) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }
}
