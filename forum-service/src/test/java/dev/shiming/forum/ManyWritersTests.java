package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class ManyWritersTests {

  private static final int WRITERS = 8;

  private final Forum forum;
  private final JdbcClient jdbc;
  private final String board;
  private final String ming = Forum.account();

  @Autowired
  ManyWritersTests(Forum forum, JdbcClient jdbc) {
    this.forum = forum;
    this.jdbc = jdbc;
    this.board = forum.board();
  }

  @Test
  void oneFormSentEightTimesAtOnceIsOnePost() throws Exception {
    long thread = forum.thread(ming, board);
    var reply = Map.of("body", Forum.text(), "key", Forum.key());
    String author = Tokens.member(Forum.account());
    List<Answer> answers =
        atOnce(() -> forum.api().post(author, "/api/threads/" + thread + "/posts", reply), 1);
    assertThat(answers).hasSize(WRITERS).allMatch(a -> a.status() == 201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(forum.row(thread).path("replies").asInt()).isEqualTo(1);
  }

  @Test
  void oneThreadFormSentEightTimesAtOnceIsOneThread() throws Exception {
    var asked = Map.of("board", board, "title", "明前龙井", "body", Forum.text(), "key", Forum.key());
    String author = Tokens.member(Forum.account());
    List<Answer> answers = atOnce(() -> forum.api().post(author, "/api/threads", asked), 1);
    assertThat(answers).hasSize(WRITERS).allMatch(a -> a.status() == 201);
    assertThat(forum.api().get(null, "/api/boards/" + board).body().at("/board/threads").asInt())
        .isEqualTo(1);
  }

  @Test
  void eightWritersToOneThreadAreAllCountedAndNumbered() throws Exception {
    long thread = forum.thread(ming, board);
    int each = 5;
    List<Answer> answers = atOnce(() -> forum.reply(Forum.account(), thread, Forum.text()), each);
    assertThat(answers).hasSize(WRITERS * each).allMatch(a -> a.status() == 201);
    JsonNode page = forum.api().get(null, "/api/threads/" + thread + "?limit=100").body();
    assertThat(page.at("/thread/replies").asInt()).isEqualTo(WRITERS * each);
    assertThat(page.at("/posts/items").valueStream().map(p -> p.path("number").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITERS * each + 1).boxed().toList());
    assertThat(page.at("/thread/lastReplyBy/id"))
        .isEqualTo(page.at("/posts/items/" + WRITERS * each + "/author/id"));
  }

  @Test
  void eightAuthorsStartThreadsOnOneBoardAtOnce() throws Exception {
    List<Answer> answers =
        atOnce(() -> forum.start(Forum.account(), board, "同时开贴", Forum.text()), 3);
    assertThat(answers).allMatch(a -> a.status() == 201);
    assertThat(forum.api().get(null, "/api/boards/" + board).body().at("/board/threads").asInt())
        .isEqualTo(WRITERS * 3);
  }

  @Test
  void anotherAuthorsKeyIsNotMine() {
    long thread = forum.thread(ming, board);
    var reply = Map.of("body", "谢谢分享，学到了。", "key", Forum.key());
    String address = "/api/threads/" + thread + "/posts";
    Answer first = forum.api().post(Tokens.member(Forum.account()), address, reply);
    Answer second = forum.api().post(Tokens.member(Forum.account()), address, reply);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void ofTwoEditsOfOneVersionOneIsTaken() throws Exception {
    long post = forum.post(ming, forum.thread(ming, board));
    long seen = forum.version(ming, post);
    List<Answer> answers = atOnce(() -> forum.edit(ming, post, "", Forum.text(), seen), 1);
    assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.status() == 409)).hasSize(WRITERS - 1);
    assertThat(
            jdbc.sql("select count(*) from operation_log where reference = ? and operation = ?")
                .params("post:" + post, "post.edit")
                .query((row, n) -> row.getInt(1))
                .single())
        .isEqualTo(1);
  }

  private static List<Answer> atOnce(Callable<Answer> write, int each) throws Exception {
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<List<Answer>>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            () -> {
              List<Answer> answers = new ArrayList<>();
              for (int n = 0; n < each; n++) {
                answers.add(write.call());
              }
              return answers;
            });
      }
      List<Answer> all = new ArrayList<>();
      for (Future<List<Answer>> answers : threads.invokeAll(writers)) {
        all.addAll(answers.get());
      }
      return all;
    }
  }
}
