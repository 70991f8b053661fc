package dev.shiming.forum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class StatisticsTests {

  private final Studio studio;
  private final Forum forum;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String account;
  private final long article;

  @Autowired
  StatisticsTests(Studio studio, Forum forum, JdbcClient jdbc, StatementCount statements) {
    this.studio = studio;
    this.forum = forum;
    this.jdbc = jdbc;
    this.statements = statements;
    account = studio.tell(Studio.person(lan), 1).account();
    article = studio.published(account, lan, Studio.article());
  }

  @Test
  void readsOfManyBatchesAddUp() throws Exception {
    long other = studio.published(account, lan, Studio.article());
    List<Callable<Answer>> batches =
        IntStream.range(0, 16)
            .<Callable<Answer>>mapToObj(
                i -> () -> i % 2 == 0 ? tell(article, 3, other, 1) : tell(other, 1, article, 3))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var told : threads.invokeAll(batches)) {
        Forum.require(told.get(), 204);
      }
    }
    JsonNode figures = figures("?days=7");
    assertThat(figures.path("days")).hasSize(7);
    assertThat(figures.at("/days/6/reads").asLong()).isEqualTo(64);
    assertThat(figures.at("/days/5/reads").asLong()).isZero();
    assertThat(figures.at("/days/6/comments").isNull()).isTrue();
    assertThat(figures.path("articles")).hasSize(2);
    assertThat(figures.at("/articles/0/id").asLong()).isEqualTo(article);
    assertThat(figures.at("/articles/0/reads").asLong()).isEqualTo(48);
    assertThat(figures.at("/articles/0/title").asString()).isEqualTo("山谷里的新茶");
  }

  @Test
  void sharesAreCountedBesideReads() {
    long other = studio.published(account, lan, Studio.article());
    Forum.require(tell(told(article, 2, 1), told(other, 0, 3)), 204);
    Forum.require(tell(told(article, 0, 1), told(other, 0, 0)), 204);
    JsonNode figures = figures("?days=2");
    assertThat(figures.at("/days/1/reads").asLong()).isEqualTo(2);
    assertThat(figures.at("/days/1/shares").asLong()).isEqualTo(5);
    assertThat(figures.at("/days/0/shares").asLong()).isZero();
    assertThat(figures.at("/articles/0/id").asLong()).isEqualTo(article);
    assertThat(figures.at("/articles/0/shares").asLong()).isEqualTo(2);
    assertThat(figures.at("/articles/1/reads").asLong()).isZero();
    assertThat(figures.at("/articles/1/shares").asLong()).isEqualTo(3);
  }

  @Test
  void whatCannotHaveBeenCountedIsNotTaken() {
    for (var odd :
        List.of(told(article, -1, 0), told(article, 0, -1), told(article, 0, 1_000_001))) {
      assertThat(tell(told(article, 1, 1), odd).code()).isEqualTo("request.unreadable");
    }
    assertThat(tell(told(article, 0, 0), told(article, 0, 1_000_000)).status()).isEqualTo(204);
    assertThat(figures("").at("/days/29/shares").asLong()).isEqualTo(1_000_000);
  }

  @Test
  void onlyWebTellsReadsAndOnlyOfWhatReadersSee() {
    Map<String, Object> held = Studio.article();
    held.put("body", Forum.HELD);
    long waiting = studio.published(account, lan, held);
    Forum.require(tell(waiting, 5, 987654321, 5), 204);
    Object batch = List.of(told(article, 1, 1));
    for (String token : List.of(Tokens.administrator(lan), Tokens.withRoles(lan, "website"))) {
      assertThat(forum.api().post(token, "/api/articles/reads", batch).status()).isEqualTo(403);
    }
    assertThat(figures("").at("/days/29/reads").asLong()).isZero();
    assertThat(figures("").at("/days/29/shares").asLong()).isZero();
    assertThat(figures("").path("articles")).isEmpty();
  }

  @Test
  void newFollowersAreCountedByDayWhoeverTheyAre() {
    for (int i = 0; i < 3; i++) {
      String reader = Tokens.member(Forum.account());
      String address = "/api/official/" + account + "/follow";
      Forum.require(forum.api().put(reader, address, Map.of()), 200);
      Forum.require(forum.api().put(reader, address, Map.of()), 200);
      Forum.require(forum.api().delete(reader, address), 200);
    }
    assertThat(figures("").at("/days/29/follows").asLong()).isEqualTo(3);
  }

  @Test
  void aDayFarBeyondTheUsualIsMarked() {
    LocalDate today = ChinaTime.dayOf(Instant.now());
    for (int i = 1; i <= 5; i++) {
      reads(today.minusDays(i), i == 3 ? 201 : 10);
    }
    JsonNode days = figures("?days=10").path("days");
    assertThat(days.valueStream().filter(day -> day.path("unusual").asBoolean()))
        .singleElement()
        .satisfies(
            day -> assertThat(day.path("day").asString()).isEqualTo(today.minusDays(3).toString()));
    assertThat(figures("?days=4000").path("days")).hasSize(90);
    jdbc.sql("update article_reads set readers = 0, shares = 1 where readers = 10").update();
    assertThat(figures("?days=10").at("/days/6/unusual").asBoolean()).isFalse();
  }

  @Test
  void everySeatSeesThemAtTheSameCostAndNobodyElse() {
    String address = "/api/studio/" + account + "/statistics";
    assertThat(forum.api().get(Tokens.member(Forum.account()), address).status()).isEqualTo(404);
    int empty = statements.of(() -> figures(""));
    LocalDate today = ChinaTime.dayOf(Instant.now());
    IntStream.range(0, 30).forEach(i -> reads(today.minusDays(i), 10));
    assertThat(statements.of(() -> figures(""))).isEqualTo(empty).isLessThanOrEqualTo(4);
  }

  private JsonNode figures(String query) {
    Answer figures = studio.get(account, lan, "/statistics" + query);
    Forum.require(figures, 200);
    return figures.body();
  }

  private Answer tell(long one, int reads, long other, int otherReads) {
    return tell(told(one, reads, 0), told(other, otherReads, 0));
  }

  private Answer tell(Map<String, Object> one, Map<String, Object> other) {
    return forum.api().post(Tokens.web(), "/api/articles/reads", List.of(one, other));
  }

  private static Map<String, Object> told(long article, int reads, int shares) {
    return Map.of("article", article, "reads", reads, "shares", shares);
  }

  private void reads(LocalDate day, int count) {
    jdbc.sql("insert into article_reads (article_id, day, account, readers) values (?, ?, ?, ?)")
        .params(article, day, account, count)
        .update();
  }
}
