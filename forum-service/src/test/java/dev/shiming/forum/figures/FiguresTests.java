package dev.shiming.forum.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class FiguresTests {

  private final Studio studio;
  private final Forum forum;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String account;

  @Autowired
  FiguresTests(Studio studio, Forum forum, JdbcClient jdbc, StatementCount statements) {
    this.studio = studio;
    this.forum = forum;
    this.jdbc = jdbc;
    this.statements = statements;
    account = studio.tell(Studio.person(lan), 1).account();
  }

  @Test
  void theyComeToWhatReadersSeeAndDid() {
    long first = studio.published(account, lan, Studio.article());
    long second = studio.published(account, lan, Studio.article());
    Map<String, Object> held = Studio.article();
    held.put("body", Forum.HELD);
    studio.published(account, lan, held);
    follow(3);
    read(first, 5);
    read(second, 2);
    read(first, 1);
    String quiet = studio.tell(Studio.person(lan), 1).account();
    JsonNode figures = figures(quiet, Forum.account(), account, account, "nobody");
    assertThat(figures).hasSize(2);
    assertThat(figures.path(0).toString())
        .isEqualTo(
            "{\"account\":\"%s\",\"articles\":0,\"followers\":0,\"reads\":0}".formatted(quiet));
    assertThat(figures.path(1).toString())
        .isEqualTo(
            "{\"account\":\"%s\",\"articles\":2,\"followers\":3,\"reads\":8}".formatted(account));
    Forum.require(forum.report(Forum.account(), "article", first), 201);
    JsonNode removed = forum.decide("article", first, "approve");
    assertThat(figures(account).at("/0/articles").asLong()).isEqualTo(1);
    forum.undo(removed);
    assertThat(figures(account).at("/0/articles").asLong()).isEqualTo(2);
  }

  @Test
  void readsOfManyBatchesAddUp() throws Exception {
    long one = studio.published(account, lan, Studio.article());
    String other = studio.tell(Studio.person(lan), 1).account();
    long another = studio.published(other, lan, Studio.article());
    List<Callable<Answer>> batches =
        IntStream.range(0, 16)
            .<Callable<Answer>>mapToObj(
                i -> () -> i % 2 == 0 ? read(one, 3, another, 1) : read(another, 1, one, 3))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var told : threads.invokeAll(batches)) {
        Forum.require(told.get(), 204);
      }
    }
    assertThat(figures(account).at("/0/reads").asLong()).isEqualTo(48);
    assertThat(figures(other).at("/0/reads").asLong()).isEqualTo(16);
  }

  @Test
  void aHundredAccountsCostTheSameStatementsAsOneAndNoMoreAreAsked() {
    String[] many = IntStream.range(0, 100).mapToObj(i -> Forum.account()).toArray(String[]::new);
    for (String each : many) {
      jdbc.sql(
              """
              insert into official (account, version, handle, name, kind, category, state, announces,
                news, second_pair, domains)
              values (?, 1, 'a', 'a', 'PERSON', '', 'ACTIVE', false, 'NONE', false, '[]')
              """)
          .param(each)
          .update();
    }
    int one = statements.of(() -> figures(account));
    assertThat(statements.of(() -> assertThat(figures(many)).hasSize(100)))
        .isEqualTo(one)
        .isLessThanOrEqualTo(4);
    String[] more = Arrays.copyOf(many, 101);
    more[100] = account;
    assertThat(ask(more).code()).isEqualTo("request.unreadable");
    assertThat(figures()).isEmpty();
  }

  @Test
  void articlesAreCountedInTheirIndexAlone() {
    String sql =
        statements.statementsOf(() -> figures(account)).stream()
            .filter(each -> each.contains("count(*)"))
            .findFirst()
            .orElseThrow();
    var plan = jdbc.sql("explain format=traditional " + sql).param(account).query().singleRow();
    assertThat(plan.get("key")).isEqualTo("article_author_published");
    assertThat(String.valueOf(plan.get("Extra"))).contains("Using index");
  }

  private void follow(int readers) {
    for (int i = 0; i < readers; i++) {
      String address = "/api/official/" + account + "/follow";
      Forum.require(forum.api().put(Tokens.member(Forum.account()), address, Map.of()), 200);
    }
  }

  private void read(long article, int reads) {
    Forum.require(tell(List.of(told(article, reads))), 204);
  }

  private Answer read(long one, int reads, long other, int otherReads) {
    return tell(List.of(told(one, reads), told(other, otherReads)));
  }

  private static Map<String, Object> told(long article, int reads) {
    return Map.of("article", article, "reads", reads, "shares", 0);
  }

  private Answer tell(List<Map<String, Object>> batch) {
    return forum.api().post(Tokens.web(), "/api/articles/reads", batch);
  }

  private JsonNode figures(String... accounts) {
    Answer figures = ask(accounts);
    Forum.require(figures, 200);
    return figures.body();
  }

  private Answer ask(String... accounts) {
    String query =
        Arrays.stream(accounts).map(each -> "account=" + each).collect(Collectors.joining("&"));
    return forum
        .api()
        .get(Tokens.withRoles(Forum.account(), "auditor"), "/api/official/figures?" + query);
  }
}
