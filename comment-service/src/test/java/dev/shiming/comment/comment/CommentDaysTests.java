package dev.shiming.comment.comment;

import static dev.shiming.comment.Site.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.comment.CommentServiceTest;
import dev.shiming.comment.Site;
import dev.shiming.comment.Site.Answer;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CommentServiceTest
class CommentDaysTests {

  private static final int ARTICLES = 200;
  private static final int OF_EACH = 50;

  @Autowired Site site;
  @Autowired JdbcClient jdbc;
  @Autowired StatementCount statements;

  private final String lan = account();
  private final String token = Tokens.member(account());
  private final LocalDate today = ChinaTime.dayOf(Instant.now());

  @Test
  void everyDayOfChinaIsThereAndHasItsOwn() {
    String article = site.articleBy(lan);
    String second = site.articleBy(lan);
    at(article, ChinaTime.startOf(today));
    at(second, ChinaTime.startOf(today));
    at(article, ChinaTime.startOf(today).minusMillis(1));
    at(article, ChinaTime.startOf(today.minusDays(2)));
    at(article, ChinaTime.startOf(today.minusDays(2)).minusMillis(1));
    at(site.articleBy(account()), ChinaTime.startOf(today));
    assertThat(counts("?days=3")).containsExactly(1L, 1L, 2L);
    JsonNode days = days("?days=3");
    assertThat(days.valueStream().map(day -> day.path("day").asString()))
        .containsExactly(
            today.minusDays(2).toString(), today.minusDays(1).toString(), today.toString());
    assertThat(counts("")).hasSize(30).endsWith(1L, 1L, 1L, 2L);
    assertThat(days("?days=4000")).hasSize(90);
    assertThat(days("?days=0")).hasSize(1);
    assertThat(site.get(null, address(account()) + "?days=x").status()).isEqualTo(400);
    assertThat(site.get(null, address("nobody") + "?days=1").body().at("/0/comments").asLong())
        .isZero();
  }

  @Test
  void onlyWhatReadersSeeIsCountedAtAnyTime() {
    String article = site.articleBy(lan);
    long kept = site.write(token, article, "好茶").id();
    long gone = site.write(token, article, "再来一杯").id();
    assertThat(site.write(token, article, "想兼职的朋友加我微信，免费领取资料。").state()).isEqualTo("held");
    assertThat(counts("?days=1")).containsExactly(2L);
    long decided = remove(kept);
    assertThat(counts("?days=1")).containsExactly(1L);
    undo(decided);
    assertThat(counts("?days=1")).containsExactly(2L);
    assertThat(site.delete(token, "/api/comments/" + gone).status()).isEqualTo(204);
    assertThat(counts("?days=1")).containsExactly(1L);
    site.tellArticle(article, 2, lan, "removed");
    assertThat(counts("?days=1")).containsExactly(0L);
    site.tellSubject(article, 3, "不说作者的消息", false, "published");
    site.awaitSubject(article, 3);
    assertThat(counts("?days=1")).containsExactly(1L);
  }

  @Test
  void manyArticlesCostOneStatementThatItsIndexesCarry() {
    int few = statements.of(() -> days(""));
    fill();
    assertThat(counts("").getLast()).isEqualTo((long) ARTICLES * OF_EACH);
    List<String> read = statements.statementsOf(() -> days(""));
    assertThat(read).hasSize(few).hasSize(1);
    jdbc.sql("analyze table subject, comment").query().listOfRows();
    var plan =
        jdbc.sql("explain format=traditional " + read.getFirst())
            .params(lan, ChinaTime.startOf(today))
            .query()
            .listOfRows();
    assertThat(plan)
        .extracting(step -> step.get("key"))
        .containsExactlyInAnyOrder("subject_author", "comment_subject");
    assertThat(plan)
        .allSatisfy(step -> assertThat(String.valueOf(step.get("Extra"))).contains("Using index"));
  }

  private void at(String article, Instant time) {
    Answer written = site.write(token, article, "茶 " + UUID.randomUUID());
    assertThat(written.state()).isEqualTo("published");
    jdbc.sql("update comment set created_at = ? where id = ?").params(time, written.id()).update();
  }

  private JsonNode days(String query) {
    Answer days = site.get(null, address(lan) + query);
    assertThat(days.status()).isEqualTo(200);
    return days.body();
  }

  private List<Long> counts(String query) {
    return days(query).valueStream().map(day -> day.path("comments").asLong()).toList();
  }

  private static String address(String account) {
    return "/api/official/" + account + "/comments/days";
  }

  /** The case whose decision took the comment away. */
  private long remove(long comment) {
    Map<String, Object> report =
        Map.of(
            "subject",
            Map.of("type", "comment", "id", Long.toString(comment)),
            "reason",
            "spam",
            "text",
            "广告",
            "key",
            UUID.randomUUID().toString());
    assertThat(site.post(Tokens.member(account()), "/api/reports", report).status()).isEqualTo(201);
    long found =
        jdbc.sql("select id from moderation_case where subject_type = 'comment' and subject_id = ?")
            .param(Long.toString(comment))
            .query(Long.class)
            .single();
    String moderator = Tokens.moderator(account());
    int version =
        site.post(moderator, "/api/cases/" + found + "/claim", Map.of())
            .body()
            .path("version")
            .asInt();
    Map<String, Object> decision =
        Map.of("version", version, "verdict", "approve", "reason", "spam", "text", "");
    assertThat(site.post(moderator, "/api/cases/" + found + "/decision", decision).status())
        .isEqualTo(200);
    return found;
  }

  private void undo(long decided) {
    String moderator = Tokens.moderator(account());
    int version = site.get(moderator, "/api/cases/" + decided).body().path("version").asInt();
    assertThat(
            site.post(moderator, "/api/cases/" + decided + "/undo", Map.of("version", version))
                .status())
        .isEqualTo(200);
  }

  /** Many articles of the account and of others, with comments of today. */
  private void fill() {
    String other = account();
    for (int i = 0; i < ARTICLES * 2; i++) {
      String key = "article:f" + UUID.randomUUID();
      jdbc.sql(
              """
              insert into subject (subject_key, version, type, id, title, news, state, author)
              values (?, 1, 'article', ?, '茶', false, 'published', ?)
              """)
          .params(key, key.substring("article:".length()), i % 2 == 0 ? lan : other)
          .update();
      String rows =
          IntStream.range(0, OF_EACH)
              .mapToObj(n -> "(?, '%s', 'x', '<p>x</p>', 'x', 'published', ?, 1)".formatted(other))
              .collect(Collectors.joining(","));
      List<Object> values =
          IntStream.range(0, OF_EACH)
              .boxed()
              .<Object>mapMulti(
                  (n, each) -> {
                    each.accept(key);
                    each.accept(Instant.now());
                  })
              .toList();
      jdbc.sql(
              """
              insert into comment
                (subject_key, author, markdown, html, excerpt, state, created_at, version) values
              """
                  + rows)
          .params(values)
          .update();
    }
  }
}
