package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommentServiceTest
class ListTests {

  @Autowired Site site;
  @Autowired JdbcClient jdbc;
  @Autowired StatementCount statements;

  private final String author = account();

  @Test
  void aListCostsTheSameStatementsAtTenAndAtTenThousandRows() {
    String article = site.article();
    List<String> addresses =
        List.of(
            "/api/subjects/article/" + article + "/comments?limit=20",
            "/api/members/" + author + "/comments?limit=20",
            "/api/counts?subject=article:" + article);
    fill(article, 10);
    List<Integer> atTen = addresses.stream().map(this::statements).toList();
    fill(article, 9_990);
    List<Integer> atTenThousand = addresses.stream().map(this::statements).toList();
    assertThat(atTenThousand).isEqualTo(atTen).allSatisfy(n -> assertThat(n).isBetween(1, 2));
    assertThat(site.get(null, addresses.getFirst()).body().path("items")).hasSize(20);
    assertThat(site.get(null, addresses.getLast()).body().path("article:" + article).asInt())
        .isEqualTo(10_000);
  }

  private int statements(String address) {
    return statements.of(() -> site.get(Tokens.member(account()), address));
  }

  private void fill(String article, int count) {
    for (int from = 0; from < count; from += 1000) {
      String values =
          IntStream.range(from, Math.min(count, from + 1000))
              .mapToObj(
                  n ->
                      "('article:%s','%s',null,'x','<p>x</p>','x','published','2026-11-02 08:%02d:00',1)"
                          .formatted(article, author, n % 60))
              .collect(Collectors.joining(","));
      jdbc.sql(
              """
              insert into comment
                (subject_key, author, reply_to, markdown, html, excerpt, state, created_at, version)
              values
              """
                  + values)
          .update();
    }
  }
}
