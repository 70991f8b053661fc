package dev.shiming.forum.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class FollowTests {

  private final Studio studio;
  private final Forum forum;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String reader = Forum.account();

  @Autowired
  FollowTests(Studio studio, Forum forum, JdbcClient jdbc, StatementCount statements) {
    this.studio = studio;
    this.forum = forum;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void followingTwiceCountsOnceAndLeavingEndsIt() {
    String account = studio.tell(Studio.person(lan), 1).account();
    Forum.require(follow(reader, account), 200);
    Answer again = follow(reader, account);
    assertThat(again.body().path("following").asBoolean()).isTrue();
    assertThat(again.body().path("followers").asLong()).isEqualTo(1);
    follow(lan, account);
    assertThat(followers(account)).isEqualTo(2);
    Answer left = forum.api().delete(Tokens.member(reader), address(account));
    assertThat(left.body().path("following").asBoolean()).isFalse();
    forum.api().delete(Tokens.member(reader), address(account));
    assertThat(followers(account)).isEqualTo(1);
    Answer asked = forum.api().get(Tokens.member(lan), address(account));
    assertThat(asked.body().path("following").asBoolean()).isTrue();
    assertThat(follow(reader, Forum.account()).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from operation_log where account = ?")
                .param(reader)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void manyAtOnceAreAllCounted() throws Exception {
    String account = studio.tell(Studio.person(lan), 1).account();
    List<Callable<Answer>> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String member = Forum.account();
      many.add(() -> follow(member, account));
      many.add(() -> follow(member, account));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var followed : threads.invokeAll(many)) {
        assertThat(followed.get().status()).isEqualTo(200);
      }
    }
    assertThat(followers(account)).isEqualTo(12);
  }

  @Test
  void nobodyFollowsWithoutEnd() {
    String account = studio.tell(Studio.person(lan), 1).account();
    for (int i = 0; i < 200; i++) {
      jdbc.sql("insert into follow (member, account, at) values (?, ?, utc_timestamp(3))")
          .params(reader, Forum.account())
          .update();
    }
    assertThat(follow(reader, account).code()).isEqualTo("follow.too-many");
    assertThat(followers(account)).isZero();
    assertThat(articles("")).isEmpty();
  }

  @Test
  void theNewestOfAllFollowedAccountsComeFirstAtTheSameCost() {
    String tea = studio.tell(Studio.person(lan), 1).account();
    String water = studio.tell(Studio.person(lan), 1).account();
    String other = studio.tell(Studio.person(lan), 1).account();
    follow(reader, tea);
    follow(reader, water);
    List<Long> newest = new ArrayList<>();
    newest.addFirst(published(tea));
    int few = cost();
    for (String account : List.of(water, other, tea, water)) {
      long id = published(account);
      if (!account.equals(other)) {
        newest.addFirst(id);
      }
    }
    assertThat(cost()).isEqualTo(few).isLessThanOrEqualTo(3);
    JsonNode first =
        forum.api().get(Tokens.member(reader), "/api/followed/articles?limit=3").body();
    List<Long> read = new ArrayList<>(ids(first.path("items")));
    read.addAll(ids(articles("?after=" + first.path("next").asString())));
    assertThat(read).containsExactlyElementsOf(newest);
  }

  private int cost() {
    return statements.of(() -> articles(""));
  }

  private JsonNode articles(String rest) {
    Answer answer = forum.api().get(Tokens.member(reader), "/api/followed/articles" + rest);
    Forum.require(answer, 200);
    return answer.body().path("items");
  }

  private static List<Long> ids(JsonNode items) {
    return items.valueStream().map(item -> item.path("id").asLong()).toList();
  }

  private long published(String account) {
    Answer published = studio.publish(account, lan, studio.written(account, lan, Studio.article()));
    Forum.require(published, 200);
    return published.body().path("article").asLong();
  }

  private Answer follow(String member, String account) {
    return forum.api().put(Tokens.member(member), address(account), "");
  }

  private long followers(String account) {
    return forum
        .api()
        .get(null, "/api/official/" + account + "/followers")
        .body()
        .path("followers")
        .asLong();
  }

  private static String address(String account) {
    return "/api/official/" + account + "/follow";
  }
}
