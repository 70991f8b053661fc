package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    fill(article, 10);
    long last =
        jdbc.sql("select max(id) from comment where subject_key = ?")
            .param("article:" + article)
            .query(Long.class)
            .single();
    List<String> addresses =
        List.of(
            "/api/comments/" + last,
            "/api/subjects/article/" + article + "/comments?limit=20",
            "/api/members/" + author + "/comments?limit=20",
            "/api/counts?subject=article:" + article);
    List<Integer> atTen = addresses.stream().map(this::statements).toList();
    fill(article, 9_990);
    List<Integer> atTenThousand = addresses.stream().map(this::statements).toList();
    assertThat(atTenThousand).isEqualTo(atTen).allSatisfy(n -> assertThat(n).isBetween(1, 3));
    assertThat(site.get(null, addresses.get(1)).body().path("items")).hasSize(20);
    assertThat(site.get(null, addresses.getLast()).body().path("article:" + article).asInt())
        .isEqualTo(10_000);
  }

  @Test
  void aCommentNamesThePageThatShowsItToWhoeverAsks() {
    String article = site.article();
    fill(article, 95);
    jdbc.sql("update comment set state = 'held' where subject_key = ? and mod(id, 7) = 0")
        .param("article:" + article)
        .update();
    for (String token : List.of(Tokens.member(author), Tokens.member(account()))) {
      Map<Long, String> shown = pages(token, "/api/subjects/article/" + article + "/comments");
      assertThat(Set.copyOf(shown.values())).hasSize(shown.size() / 30 + 1);
      shown.forEach(
          (id, page) ->
              assertThat(site.get(token, "/api/comments/" + id).body().path("page").asString(""))
                  .as("comment %d", id)
                  .isEqualTo(page));
    }
  }

  /** The cursor of the page of each comment, empty for the first page. */
  private Map<Long, String> pages(String token, String list) {
    Map<Long, String> pages = new LinkedHashMap<>();
    String next = "";
    do {
      var page = site.get(token, next.isEmpty() ? list : list + "?after=" + next).body();
      for (var item : page.path("items")) {
        pages.put(item.path("id").asLong(), next);
      }
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return pages;
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
