package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static dev.shiming.comment.Site.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.comment.Site.Answer;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CommentServiceTest
class CommentingTests {

  @Autowired Site site;
  @Autowired JdbcClient jdbc;

  private final String author = account();
  private final String token = Tokens.member(author);

  @Test
  void aCleanCommentIsReadByAnyoneAtOnce() {
    String article = site.article();
    site.tellMember(author, 1, "山谷回声", "good");
    site.awaitMember(author, 1);
    Answer written = site.write(token, article, "龙井**真香**");
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.state()).isEqualTo("published");
    JsonNode view = site.get(null, "/api/comments/" + written.id()).body();
    assertThat(view.path("html").asString()).contains("<strong>真香</strong>");
    assertThat(view.at("/author/nickname").asString()).isEqualTo("山谷回声");
    assertThat(view.at("/author/id").asString()).isEqualTo(author);
    assertThat(view.at("/subject/id").asString()).isEqualTo(article);
    assertThat(view.at("/subject/title").asString()).isEqualTo("春茶上市 " + article);
    assertThat(view.has("markdown")).isFalse();
    assertThat(site.get(token, "/api/comments/" + written.id()).body().path("markdown").asString())
        .isEqualTo("龙井**真香**");
    assertThat(count(article)).isEqualTo(1);
    await().until(() -> !site.contentFacts(article).isEmpty());
    assertThat(site.contentFacts(article).getFirst().path("tags").toString())
        .contains("\"article:" + article + "\"", "\"comments:article:" + article + "\"")
        .contains("\"member:" + author + "\"", "\"home\"");
  }

  @Test
  @Proves(value = "C2", part = "comment")
  void nobodyCommentsBeforeVerification() {
    String article = site.article();
    String address = "/api/subjects/article/" + article + "/comments";
    assertThat(site.post(null, address, comment("好茶")).status()).isEqualTo(401);
    Answer unverified = site.post(Tokens.withoutRole(author), address, comment("好茶"));
    assertThat(unverified.status()).isEqualTo(403);
    assertThat(unverified.code()).isEqualTo("not-allowed");
    assertThat(rows(article)).isZero();
  }

  @Test
  void aTokenSufficesBeforeTheMembersFactArrives() {
    String article = site.article();
    Answer written = site.write(token, article, "第一次来");
    JsonNode view = site.get(null, "/api/comments/" + written.id()).body();
    assertThat(view.at("/author/id").asString()).isEqualTo(author);
    assertThat(view.at("/author/nickname").isNull()).isTrue();
    assertThat(view.at("/author/number").isNull()).isTrue();
  }

  @Test
  void whoIsNotInGoodStandingReadsButDoesNotWrite() {
    String article = site.article();
    long own = site.write(token, article, "旧的").id();
    site.tellMember(author, 1, "山谷回声", "muted");
    site.awaitMember(author, 1);
    Answer refused = site.write(token, article, "新的");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("standing.not-good");
    Answer edit = site.put(token, "/api/comments/" + own, Map.of("body", "改", "version", 1));
    assertThat(edit.code()).isEqualTo("standing.not-good");
    assertThat(site.get(token, "/api/comments/" + own).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "|body.missing",
        "'  '|body.missing",
        "a\u202Eb|text.characters",
        "a\u0007b|text.characters"
      },
      delimiter = '|')
  void aTextInBadFormIsRefusedAtItsField(@Nullable String body, String code) {
    Answer refused = site.write(token, site.article(), body == null ? "" : body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("request.invalid");
    assertThat(refused.field()).isEqualTo(code);
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleDo() {
    String article = site.article();
    assertThat(site.write(token, article, "🍵".repeat(2000)).status()).isEqualTo(201);
    Answer tooLong = site.write(token, article, "🍵".repeat(2001));
    assertThat(tooLong.field()).isEqualTo("body.too-long");
    assertThat(tooLong.body().at("/fields/0/args/max").asInt()).isEqualTo(2000);
  }

  @Test
  void scriptIsShownNotRun() {
    long id = site.write(token, site.article(), "<script>alert(1)</script><b onclick=x>y</b>").id();
    String html = site.get(null, "/api/comments/" + id).body().path("html").asString();
    assertThat(html).doesNotContain("<script", "<b").contains("&lt;script");
    Answer preview = site.post(token, "/api/preview", Map.of("body", "*a* <i>b</i>"));
    assertThat(preview.body().path("html").asString()).contains("<em>a</em>").doesNotContain("<i>");
  }

  @Test
  void aPausedCommentAreaTakesNothingNewUntilItOpensAgain() {
    String article = site.article();
    long id = site.write(token, article, "你好").id();
    site.tellComments(article, 2, "paused");
    Answer refused = site.write(token, article, "你好呀");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("comments.paused");
    assertThat(rows(article)).isEqualTo(1);
    assertThat(site.get(null, "/api/comments/" + id).status()).isEqualTo(200);
    site.tellSubject(article, 3, "不说评论区的消息", false, "published");
    site.awaitSubject(article, 3);
    assertThat(site.write(token, article, "你好呀").status()).isEqualTo(201);
  }

  @Test
  void whatIsNotThereCannotBeCommentedOn() {
    Answer unknown = site.write(token, "999999", "你好");
    assertThat(unknown.status()).isEqualTo(404);
    String article = site.article();
    long id = site.write(token, article, "你好").id();
    site.tellSubject(article, 2, "下线", false, "removed");
    site.awaitSubject(article, 2);
    assertThat(site.write(token, article, "你好呀")).isEqualTo(unknown);
    assertThat(site.get(null, "/api/comments/" + id)).isEqualTo(unknown);
    assertThat(list(null, article)).isEmpty();
    assertThat(count(article)).isZero();
  }

  @Test
  void aFormSentManyTimesIsOneComment() throws Exception {
    String article = site.article();
    Map<String, Object> form = comment("只写一次");
    Callable<Answer> send =
        () -> site.post(token, "/api/subjects/article/" + article + "/comments", form);
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(8, send))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
    assertThat(answers.getFirst().status()).isEqualTo(201);
    assertThat(rows(article)).isEqualTo(1);
  }

  @Test
  void aReplyShowsWhatItAnswersWhileThatIsThere() {
    String article = site.article();
    long first = site.write(token, article, "今年的**明前**怎么样？").id();
    Map<String, Object> form = comment("不错");
    form.put("replyTo", first);
    String other = Tokens.member(account());
    long reply = site.post(other, "/api/subjects/article/" + article + "/comments", form).id();
    JsonNode view = site.get(null, "/api/comments/" + reply).body();
    assertThat(view.at("/replyTo/id").asLong()).isEqualTo(first);
    assertThat(view.at("/replyTo/author/id").asString()).isEqualTo(author);
    assertThat(view.at("/replyTo/excerpt").asString()).isEqualTo("今年的明前怎么样？");
    assertThat(site.delete(token, "/api/comments/" + first).status()).isEqualTo(204);
    assertThat(site.get(null, "/api/comments/" + reply).body().path("replyTo").isNull()).isTrue();
  }

  @Test
  void aReplyStaysUnderItsSubject() {
    long elsewhere = site.write(token, site.article(), "别处的").id();
    Map<String, Object> form = comment("回复");
    form.put("replyTo", elsewhere);
    String address = "/api/subjects/article/" + site.article() + "/comments";
    Answer refused = site.post(token, address, form);
    assertThat(refused.field()).isEqualTo("replyTo.unknown");
    form.put("replyTo", 0);
    assertThat(site.post(token, address, form)).isEqualTo(refused);
  }

  @Test
  void aCleanEditStaysAndADirtyOneWaits() {
    String article = site.article();
    String address = "/api/comments/" + site.write(token, article, "第一版").id();
    Answer clean = site.put(token, address, Map.of("body", "第二版", "version", 1));
    assertThat(clean.state()).isEqualTo("published");
    JsonNode view = site.get(null, address).body();
    assertThat(view.path("html").asString()).contains("第二版");
    assertThat(view.path("editedAt").isNull()).isFalse();
    assertThat(view.path("version").asInt()).isEqualTo(2);
    assertThat(site.put(token, address, Map.of("body", "第三版", "version", 1)).code())
        .isEqualTo("changed-meanwhile");
    Answer dirty = site.put(token, address, Map.of("body", "兼职刷单看我", "version", 2));
    assertThat(dirty.state()).isEqualTo("held");
    assertThat(site.get(null, address).status()).isEqualTo(404);
    await().until(() -> site.contentFacts(article).size() >= 3);
  }

  @Test
  void aRefusedTextIsNotTakenAndTheOldOneStays() {
    String article = site.article();
    Answer refused = site.write(token, article, "代开发票，出售身份证");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("text.refused");
    assertThat(refused.body().at("/args/reason").asString()).isEqualTo("fraud");
    assertThat(rows(article)).isZero();
    String address = "/api/comments/" + site.write(token, article, "好茶").id();
    assertThat(site.put(token, address, Map.of("body", "出售身份证", "version", 1)).code())
        .isEqualTo("text.refused");
    assertThat(site.get(null, address).body().path("html").asString()).contains("好茶");
  }

  @Test
  void onlyTheAuthorChangesAComment() {
    String address = "/api/comments/" + site.write(token, site.article(), "我的").id();
    String other = Tokens.administrator(account());
    assertThat(site.put(other, address, Map.of("body", "你的", "version", 1)).status())
        .isEqualTo(403);
    assertThat(site.delete(other, address).status()).isEqualTo(403);
    assertThat(site.get(null, address).body().path("html").asString()).contains("我的");
  }

  @Test
  void aDeletedCommentIsGoneForEverybodyAndDeletingAgainIsTheSame() {
    String article = site.article();
    String address = "/api/comments/" + site.write(token, article, "后悔了").id();
    assertThat(site.delete(token, address).status()).isEqualTo(204);
    assertThat(site.delete(token, address).status()).isEqualTo(204);
    assertThat(site.get(token, address)).isEqualTo(site.get(token, "/api/comments/0"));
    assertThat(site.put(token, address, Map.of("body", "回来", "version", 2)).status())
        .isEqualTo(404);
    assertThat(list(token, article)).isEmpty();
    assertThat(count(article)).isZero();
    await().until(() -> site.contentFacts(article).size() == 2);
  }

  @Test
  void anArticlesCommentsAreOldestFirstAMembersNewestFirst() {
    String article = site.article();
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      written.add(site.write(token, article, "第" + i + "条").id());
    }
    assertThat(walk("/api/subjects/article/" + article + "/comments?limit=3")).isEqualTo(written);
    assertThat(walk("/api/members/" + author + "/comments?limit=3")).isEqualTo(written.reversed());
    assertThat(site.get(null, "/api/members/" + author + "/comments?after=%00x").status())
        .isEqualTo(400);
  }

  @Test
  void everyWriteIsInTheOperationLog() {
    String address = "/api/comments/" + site.write(token, site.article(), "一").id();
    site.put(token, address, Map.of("body", "二", "version", 1));
    site.delete(token, address);
    assertThat(
            jdbc.sql("select operation from operation_log where account = ? order by id")
                .param(author)
                .query((row, n) -> row.getString("operation"))
                .list())
        .containsExactly("comment.write", "comment.edit", "comment.delete");
  }

  private List<Long> walk(String address) {
    List<Long> ids = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = site.get(null, address + (next.isEmpty() ? "" : "&after=" + next)).body();
      assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
      page.path("items").forEach(item -> ids.add(item.path("id").asLong()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return ids;
  }

  private JsonNode list(@Nullable String as, String article) {
    return site.get(as, "/api/subjects/article/" + article + "/comments").body().path("items");
  }

  private long count(String article) {
    String subject = "article:" + article;
    JsonNode counts =
        site.get(null, "/api/counts?subject=" + subject + "&subject=article:0").body();
    assertThat(counts.path("article:0").asInt(-1)).isZero();
    return counts.path(subject).asLong();
  }

  private long rows(String article) {
    return jdbc.sql("select count(*) from comment where subject_key = ?")
        .param("article:" + article)
        .query(Long.class)
        .single();
  }
}
