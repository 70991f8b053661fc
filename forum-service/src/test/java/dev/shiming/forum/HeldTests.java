package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Topics.Fact;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.testkit.Medians;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ForumTests
class HeldTests {

  private static final long UNKNOWN = 987_654_321;

  private final Forum forum;
  private final Studio studio;
  private final Topics topics;
  private final StatementCount statements;
  private final String board;
  private final String ming = Forum.account();
  private final String an = Forum.account();

  @Autowired
  HeldTests(Forum forum, Studio studio, Topics topics, StatementCount statements) {
    this.forum = forum;
    this.studio = studio;
    this.topics = topics;
    this.statements = statements;
    this.board = forum.board();
  }

  @Test
  void aHeldThreadIsAnUnknownIdToEverybodyElse() {
    String title = "没有人看得见的帖子";
    Answer started = forum.start(ming, board, title, Forum.HELD);
    assertThat(started.state()).isEqualTo("held");
    long thread = started.id();
    long opening = forum.opening(thread);
    for (String other : new String[] {null, Tokens.member(an), Tokens.moderator(an)}) {
      sameAsUnknown(other, "/api/threads/", thread);
      sameAsUnknown(other, "/api/posts/", opening);
    }
    assertThat(forum.reply(an, thread, Forum.text()).text())
        .isEqualTo(forum.reply(an, UNKNOWN, Forum.text()).text());
    assertThat(forum.edit(an, opening, "兼职的机会", "x", 1).text())
        .isEqualTo(forum.edit(an, UNKNOWN, "兼职的机会", "x", 1).text());
    assertThat(forum.api().delete(Tokens.member(an), "/api/posts/" + opening).text())
        .isEqualTo(forum.api().delete(Tokens.member(an), "/api/posts/" + UNKNOWN).text());
    assertThat(forum.report(an, "thread", thread).text())
        .isEqualTo(forum.report(an, "thread", UNKNOWN).text());
    JsonNode page = forum.api().get(null, "/api/boards/" + board).body();
    assertThat(page.at("/threads/items")).isEmpty();
    assertThat(page.at("/board/threads").asInt()).isZero();
    assertThat(forum.api().get(null, "/api/home").text()).doesNotContain(title);
    assertThat(forum.api().get(Tokens.member(an), "/api/members/" + ming + "/threads").text())
        .doesNotContain(title);
    assertThat(forum.api().get(null, "/api/members/" + ming + "/posts").text())
        .doesNotContain(title);
  }

  @Test
  void itsAuthorSeesThatItWaits() {
    long thread = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    String author = Tokens.member(ming);
    JsonNode page = forum.api().get(author, "/api/threads/" + thread).body();
    assertThat(page.at("/thread/state").asString()).isEqualTo("held");
    assertThat(page.at("/posts/items/0/state").asString()).isEqualTo("held");
    assertThat(
            forum
                .api()
                .get(author, "/api/members/" + ming + "/threads")
                .body()
                .at("/items/0/state"))
        .hasToString("\"held\"");
    assertThat(forum.reply(ming, thread, Forum.text()).code("body")).isEqualTo("thread.locked");
  }

  @Test
  void aHeldReplyLeavesThePageAsItWas() {
    long thread = forum.thread(ming, board);
    forum.post(ming, thread);
    String before = forum.api().get(null, "/api/threads/" + thread).text();
    String home = forum.api().get(null, "/api/boards/" + board).text();
    Answer held = forum.reply(an, thread, Forum.HELD);
    assertThat(held.state()).isEqualTo("held");
    assertThat(forum.api().get(null, "/api/threads/" + thread).text()).isEqualTo(before);
    assertThat(forum.api().get(null, "/api/boards/" + board).text()).isEqualTo(home);
    sameAsUnknown(Tokens.member(ming), "/api/posts/", held.id());
    assertThat(forum.reply(ming, thread, Forum.text(), held.id()).text())
        .isEqualTo(forum.reply(ming, thread, Forum.text(), UNKNOWN).text());
    JsonNode own = forum.api().get(Tokens.member(an), "/api/threads/" + thread).body();
    assertThat(own.at("/posts/items/2/id").asLong()).isEqualTo(held.id());
    assertThat(own.at("/posts/items/2/state").asString()).isEqualTo("held");
    assertThat(own.at("/posts/items/2/number").asInt()).isZero();
    assertThat(own.at("/thread/replies").asInt()).isEqualTo(1);
  }

  @Test
  void anApprovedReplyAppearsAndUndoingTakesItBack() {
    long thread = forum.thread(ming, board);
    long held = forum.reply(an, thread, Forum.HELD).id();
    forum.post(ming, thread);
    int facts = content(thread).size();
    JsonNode decided = forum.decide("post", held, "approve");
    assertThat(forum.api().get(null, "/api/posts/" + held).body().path("number").asInt())
        .isEqualTo(3);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(2);
    assertThat(forum.row(thread).at("/lastReplyBy/id").asString()).isEqualTo(an);
    await().atMost(Duration.ofSeconds(10)).until(() -> content(thread).size() > facts);
    assertThat(content(thread).getLast().carries("member:" + an)).isTrue();
    assertThat(content(thread).getLast().carries("board:" + board)).isTrue();
    forum.undo(decided);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(1);
    assertThat(forum.row(thread).at("/lastReplyBy/id").asString()).isEqualTo(ming);
    sameAsUnknown(null, "/api/posts/", held);
    await().atMost(Duration.ofSeconds(10)).until(() -> content(thread).size() > facts + 1);
  }

  @Test
  void anApprovedThreadIsPublicAndCounted() {
    long thread = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    JsonNode decided = forum.decide("thread", thread, "approve");
    JsonNode page = forum.api().get(null, "/api/boards/" + board).body();
    assertThat(page.at("/threads/items/0/id").asLong()).isEqualTo(thread);
    assertThat(page.at("/board/threads").asInt()).isEqualTo(1);
    await().atMost(Duration.ofSeconds(10)).until(() -> !content(thread).isEmpty());
    assertThat(content(thread).getFirst().carries("home")).isTrue();
    forum.undo(decided);
    sameAsUnknown(null, "/api/threads/", thread);
    assertThat(forum.api().get(null, "/api/boards/" + board).body().at("/board/threads").asInt())
        .isZero();
  }

  @Test
  void aRefusedReplyShowsItsAuthorTheReason() {
    long thread = forum.thread(ming, board);
    long held = forum.reply(an, thread, Forum.HELD).id();
    forum.decide("post", held, "refuse");
    JsonNode own = forum.api().get(Tokens.member(an), "/api/posts/" + held).body();
    assertThat(own.path("state").asString()).isEqualTo("refused");
    assertThat(own.path("reason").asString()).isEqualTo("spam");
    sameAsUnknown(null, "/api/posts/", held);
  }

  @Test
  @Proves(value = "C25", part = "reason")
  void aDecisionTakesOnlyReasonsForTexts() {
    long thread = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    takesOnlyReasonsForTexts("thread", thread, "refuse");
    long reply = forum.reply(an, forum.thread(ming, board), Forum.HELD).id();
    takesOnlyReasonsForTexts("post", reply, "refuse");
    long article = studio.article("article", "一篇有争议的文章", Forum.text());
    forum.report(an, "article", article);
    takesOnlyReasonsForTexts("article", article, "approve");
  }

  private void takesOnlyReasonsForTexts(String type, long id, String verdict) {
    Answer refused = forum.decide(type, id, verdict, "name.insult");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code("reason")).isEqualTo("reason.unknown");
    JsonNode open = forum.openCase(type, id);
    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(open.path("reasons").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Reasons.OF_TEXTS.codes());
    assertThat(forum.decide(type, id, verdict, "rules").status()).isEqualTo(200);
  }

  @Test
  void theClockDoesNotTellAHeldTextFromAnUnknownId() {
    long thread = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    long reply = forum.reply(ming, forum.thread(an, board), Forum.HELD).id();
    takesAsLongAsUnknown("/api/threads/", thread);
    takesAsLongAsUnknown("/api/posts/", reply);
  }

  private void takesAsLongAsUnknown(String address, long held) {
    String other = Tokens.member(an);
    Medians.assertAlike(
        () -> assertThat(forum.api().get(other, address + held).status()).isEqualTo(404),
        () -> assertThat(forum.api().get(other, address + UNKNOWN).status()).isEqualTo(404));
  }

  @Test
  void aReportedReplyIsRemovedAndCanBeRestored() {
    long thread = forum.thread(ming, board);
    long post = forum.post(an, thread);
    assertThat(forum.report(ming, "post", post).status()).isEqualTo(201);
    JsonNode decided = forum.decide("post", post, "approve");
    sameAsUnknown(null, "/api/posts/", post);
    assertThat(forum.row(thread).path("replies").asInt()).isZero();
    assertThat(forum.row(thread).path("lastReplyBy").isNull()).isTrue();
    JsonNode own = forum.api().get(Tokens.member(an), "/api/posts/" + post).body();
    assertThat(own.path("state").asString()).isEqualTo("removed");
    assertThat(own.path("reason").asString()).isEqualTo("spam");
    assertThat(forum.edit(an, post, "", "换一种说法", own.path("version").asLong()).code())
        .isEqualTo("changed-meanwhile");
    forum.undo(decided);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(1);
  }

  @Test
  void aReportOfTheOpeningTakesTheThreadWithItsReplies() {
    long thread = forum.thread(ming, board);
    long reply = forum.post(an, thread);
    forum.report(an, "post", forum.opening(thread));
    forum.decide("post", forum.opening(thread), "approve");
    sameAsUnknown(null, "/api/threads/", thread);
    sameAsUnknown(null, "/api/posts/", reply);
    assertThat(forum.api().get(null, "/api/members/" + an + "/posts").body().path("items"))
        .isEmpty();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> content(thread).stream().anyMatch(f -> f.carries("member:" + an)));
  }

  @Test
  void aDirtyEditHoldsThePostAndADirtyOpeningTheThread() {
    long thread = forum.thread(ming, board);
    long post = forum.post(an, thread);
    assertThat(forum.edit(an, post, "", Forum.HELD, forum.version(an, post)).state())
        .isEqualTo("held");
    assertThat(forum.row(thread).path("replies").asInt()).isZero();
    long opening = forum.opening(thread);
    Answer edited = forum.edit(ming, opening, "明前龙井怎么存放", Forum.HELD, forum.version(ming, opening));
    assertThat(edited.state()).isEqualTo("held");
    sameAsUnknown(null, "/api/threads/", thread);
    assertThat(forum.openCase("thread", thread).path("kind").asString()).isEqualTo("held-thread");
    assertThat(forum.openCase("post", post).path("kind").asString()).isEqualTo("held-post");
  }

  @Test
  void aCleanEditOfAHeldPostStillWaits() {
    long thread = forum.thread(ming, board);
    long held = forum.reply(an, thread, Forum.HELD).id();
    forum.edit(an, held, "", "换成干净的说法", forum.version(an, held));
    assertThat(forum.api().get(null, "/api/posts/" + held).status()).isEqualTo(404);
    assertThat(forum.openCase("post", held).path("text").asString()).isEqualTo("换成干净的说法");
  }

  @Test
  void evidencePointsIntoTheTextOfTheCase() {
    long thread = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    JsonNode open = forum.openCase("thread", thread);
    JsonNode found = open.at("/evidence/0");
    assertThat(
            open.path("text")
                .asString()
                .substring(found.path("start").asInt(), found.path("end").asInt()))
        .isEqualTo(found.path("matched").asString())
        .isNotEmpty();
  }

  @Test
  void nobodyDecidesAboutWhatItsAuthorTookBack() {
    long thread = forum.thread(ming, board);
    long held = forum.reply(an, thread, Forum.HELD).id();
    forum.api().delete(Tokens.member(an), "/api/posts/" + held);
    assertThat(forum.openCase("post", held).path("state").asString()).isNotEqualTo("open");
    long own = forum.start(ming, board, "兼职的机会来了", Forum.HELD).id();
    forum.api().delete(Tokens.member(ming), "/api/posts/" + forum.opening(own));
    assertThat(forum.openCase("thread", own).path("state").asString()).isNotEqualTo("open");
  }

  @Test
  void aRefusedTextIsNotTakenAndItsKeyStaysFree() {
    Answer refused = forum.start(ming, board, "可以代开发票吗", Forum.REFUSED);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("text.refused");
    assertThat(refused.body().at("/args/reason").asString()).isEqualTo("fraud");
    assertThat(forum.api().get(Tokens.member(ming), "/api/members/" + ming + "/threads").text())
        .isEqualTo("{\"items\":[],\"next\":null}");
  }

  private List<Fact> content(long thread) {
    return topics.of("shiming.content", "thread:" + thread);
  }

  /** Status, type, body and statements are those of an id that never was. */
  private void sameAsUnknown(@Nullable String token, String address, long id) {
    var answers = new Answer[2];
    List<String> held =
        statements.statementsOf(() -> answers[0] = forum.api().get(token, address + id));
    List<String> unknown =
        statements.statementsOf(() -> answers[1] = forum.api().get(token, address + UNKNOWN));
    assertThat(answers[0]).isEqualTo(answers[1]);
    assertThat(answers[0].status()).isEqualTo(404);
    assertThat(held).isEqualTo(unknown).isNotEmpty();
  }
}
