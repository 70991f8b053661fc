package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class WritingTests {

  private final Forum forum;
  private final JdbcClient jdbc;
  private final String board;
  private final String ming = Forum.account();
  private final String an = Forum.account();

  @Autowired
  WritingTests(Forum forum, JdbcClient jdbc) {
    this.forum = forum;
    this.jdbc = jdbc;
    this.board = forum.board();
  }

  @Test
  @Proves("C1")
  void aFirstWriteNeedsNothingButTheTokenAndShowsNoName() {
    Answer started = forum.start(ming, board, "明前龙井怎么存放", "放**冰箱**里");
    assertThat(started.status()).isEqualTo(201);
    assertThat(started.state()).isEqualTo("published");
    JsonNode page = forum.api().get(null, "/api/threads/" + started.id()).body();
    JsonNode author = page.at("/thread/author");
    assertThat(author.propertyNames())
        .containsExactlyInAnyOrder("id", "nickname", "number", "badge", "avatar");
    assertThat(author.path("id").asString()).isEqualTo(ming);
    assertThat(author.path("nickname").isNull()).isTrue();
    assertThat(author.path("number").isNull()).isTrue();
    JsonNode opening = page.at("/posts/items/0");
    assertThat(opening.path("html").asString()).isEqualTo("<p>放<strong>冰箱</strong>里</p>\n");
    assertThat(opening.path("first").asBoolean()).isTrue();
    assertThat(opening.path("number").asInt()).isEqualTo(1);
    assertThat(page.at("/thread/board/name/zh").asString()).isEqualTo("茶与水");
    assertThat(page.at("/posts/next").isNull()).isTrue();
  }

  @Test
  void aReplyRaisesItsThread() {
    long older = forum.thread(ming, board);
    long newer = forum.thread(ming, board);
    forum.post(an, older);
    JsonNode rows = forum.api().get(null, "/api/boards/" + board).body().at("/threads/items");
    assertThat(rows.get(0).path("id").asLong()).isEqualTo(older);
    assertThat(rows.get(0).path("replies").asInt()).isEqualTo(1);
    assertThat(rows.get(0).at("/lastReplyBy/id").asString()).isEqualTo(an);
    assertThat(rows.get(1).path("id").asLong()).isEqualTo(newer);
    assertThat(rows.get(1).path("lastReplyBy").isNull()).isTrue();
    assertThat(boardThreads()).isEqualTo(2);
  }

  @Test
  void aQuoteFollowsWhatItQuotes() {
    long thread = forum.thread(ming, board);
    long quoted = forum.post(an, thread);
    Answer reply = forum.reply(ming, thread, "说得对，谢谢。", quoted);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(post(reply.id()).at("/quote/author/id").asString()).isEqualTo(an);
    forum.edit(an, quoted, "", "改过之后的话。", forum.version(an, quoted));
    assertThat(post(reply.id()).at("/quote/excerpt").asString()).isEqualTo("改过之后的话。");
    forum.api().delete(Tokens.member(an), "/api/posts/" + quoted);
    assertThat(post(reply.id()).path("quote").isNull()).isTrue();
  }

  @Test
  void onlyItsAuthorGetsTheTypedText() {
    long thread = forum.thread(ming, board);
    long post = forum.reply(an, thread, "**粗**").id();
    assertThat(forum.api().get(Tokens.member(an), "/api/posts/" + post).body().path("markdown"))
        .hasToString("\"**粗**\"");
    assertThat(post(post).has("markdown")).isFalse();
    assertThat(forum.api().get(Tokens.moderator(ming), "/api/posts/" + post).body().has("markdown"))
        .isFalse();
    assertThat(post(post).path("threadId").asLong()).isEqualTo(thread);
  }

  @Test
  void anEditNamesTheVersionItSaw() {
    long post = forum.post(an, forum.thread(ming, board));
    long seen = forum.version(an, post);
    assertThat(forum.edit(an, post, "", "改一次", seen).state()).isEqualTo("published");
    Answer late = forum.edit(an, post, "", "改两次", seen);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("changed-meanwhile");
    assertThat(post(post).path("html").asString()).contains("改一次");
    assertThat(post(post).path("editedAt").isNull()).isFalse();
  }

  @Test
  void theOpeningIsEditedWithItsTitle() {
    long thread = forum.thread(ming, board);
    long opening = forum.opening(thread);
    forum.edit(ming, opening, "换了一个标题", "换了正文", forum.version(ming, opening));
    assertThat(forum.row(thread).path("title").asString()).isEqualTo("换了一个标题");
  }

  @Test
  void nobodyChangesWhatAnotherWrote() {
    long post = forum.post(an, forum.thread(ming, board));
    assertThat(forum.edit(ming, post, "", "不是我的", 1).status()).isEqualTo(403);
    assertThat(forum.api().delete(Tokens.moderator(ming), "/api/posts/" + post).status())
        .isEqualTo(403);
  }

  @Test
  void aDeletedReplyIsGoneAndUncounted() {
    long thread = forum.thread(ming, board);
    long first = forum.post(an, thread);
    long second = forum.post(Forum.account(), thread);
    assertThat(forum.api().delete(Tokens.member(an), "/api/posts/" + first).status())
        .isEqualTo(204);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(1);
    assertThat(forum.api().get(Tokens.member(an), "/api/posts/" + first).status()).isEqualTo(404);
    assertThat(forum.api().delete(Tokens.member(an), "/api/posts/" + first).status())
        .isEqualTo(404);
    assertThat(post(second).path("number").asInt()).isEqualTo(3);
    assertThat(stored(first)).isEmpty();
  }

  @Test
  void deletingTheLastReplyGivesBackTheOneBefore() {
    long thread = forum.thread(ming, board);
    forum.post(an, thread);
    String last = Forum.account();
    long post = forum.post(last, thread);
    forum.api().delete(Tokens.member(last), "/api/posts/" + post);
    assertThat(forum.row(thread).at("/lastReplyBy/id").asString()).isEqualTo(an);
  }

  @Test
  void aThreadNobodyAnsweredGoesWithItsOpening() {
    long thread = forum.thread(ming, board);
    forum.post(ming, thread);
    forum.api().delete(Tokens.member(ming), "/api/posts/" + forum.opening(thread));
    assertThat(forum.api().get(Tokens.member(ming), "/api/threads/" + thread).status())
        .isEqualTo(404);
    assertThat(boardThreads()).isZero();
    assertThat(stored(forum.opening(thread))).isEmpty();
  }

  @Test
  void anAnsweredThreadStaysWithoutTheText() {
    long thread = forum.thread(ming, board);
    forum.post(an, thread);
    long opening = forum.opening(thread);
    forum.api().delete(Tokens.member(ming), "/api/posts/" + opening);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(1);
    assertThat(post(opening).path("html").asString()).isEmpty();
    assertThat(stored(opening)).isEmpty();
  }

  @Test
  void anAnswerThatWaitsKeepsNobodyFromTakingAThreadBack() {
    long thread = forum.thread(ming, board);
    forum.reply(an, thread, Forum.HELD);
    forum.api().delete(Tokens.member(ming), "/api/posts/" + forum.opening(thread));
    assertThat(forum.api().get(null, "/api/threads/" + thread).status()).isEqualTo(404);
  }

  @Test
  void everyWriteIsInTheOperationLogWithoutItsText() {
    long thread = forum.thread(ming, board);
    long post = forum.post(ming, thread);
    forum.edit(ming, post, "", "又想了想", forum.version(ming, post));
    forum.api().delete(Tokens.member(ming), "/api/posts/" + post);
    assertThat(
            jdbc.sql("select operation, reference from operation_log where account = ? order by id")
                .param(ming)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list())
        .containsExactly(
            "thread.start thread:" + thread,
            "post.reply post:" + post,
            "post.edit post:" + post,
            "post.delete post:" + post);
  }

  @Test
  void membersListsShowWhatTheyWrote() {
    long thread = forum.thread(ming, board);
    long post = forum.post(an, thread);
    JsonNode threads = forum.api().get(null, "/api/members/" + ming + "/threads").body();
    assertThat(threads.at("/items/0/id").asLong()).isEqualTo(thread);
    JsonNode posts = forum.api().get(null, "/api/members/" + an + "/posts").body();
    assertThat(posts.at("/items/0/id").asLong()).isEqualTo(post);
    assertThat(posts.at("/items/0/thread/id").asLong()).isEqualTo(thread);
    assertThat(posts.path("items")).hasSize(1);
    assertThat(forum.api().get(null, "/api/members/" + Forum.account() + "/posts").body())
        .hasToString("{\"items\":[],\"next\":null}");
  }

  private JsonNode post(long id) {
    return forum.api().get(null, "/api/posts/" + id).body();
  }

  private int boardThreads() {
    return forum.api().get(null, "/api/boards/" + board).body().at("/board/threads").asInt();
  }

  private String stored(long post) {
    return jdbc.sql("select concat(markdown, html, excerpt) from post where id = ?")
        .param(post)
        .query((row, n) -> row.getString(1))
        .single();
  }
}
