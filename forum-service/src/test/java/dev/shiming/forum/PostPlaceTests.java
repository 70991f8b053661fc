package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Numbers;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A post names the page of its thread that shows it. */
@ForumTests
class PostPlaceTests {

  private final Forum forum;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final String ming = Forum.account();
  private final String an = Forum.account();
  private final long thread;

  @Autowired
  PostPlaceTests(Forum forum, JdbcClient jdbc, StatementCount statements) {
    this.forum = forum;
    this.jdbc = jdbc;
    this.statements = statements;
    this.thread = forum.thread(ming, forum.board());
  }

  @Test
  void everyPublicPostIsOnItsPageAlsoAfterGaps() {
    replies(2, 95);
    jdbc.sql("update post set deleted = true where thread_id = ? and number in (5, 6, 31, 60)")
        .param(thread)
        .update();
    for (long post : ids("state = 'PUBLISHED'")) {
      standsOnItsPage(null, post);
      standsOnItsPage(Tokens.member(an), post);
    }
    assertThat(page(null, forum.opening(thread))).isNull();
  }

  @Test
  void aThreadOfWholePagesHasItsLastPostOnThem() {
    replies(2, 60);
    for (long post : ids("number in (30, 31, 60)")) {
      standsOnItsPage(null, post);
    }
    long waiting = waiting(an, 0).getFirst();
    standsOnItsPage(Tokens.member(an), waiting);
  }

  @Test
  void whatWaitsStandsBehindTheLastPublicPostForItsAuthor() {
    replies(2, 40);
    waiting(ming, 3);
    List<Long> own = waiting(an, 50);
    for (long post : own) {
      standsOnItsPage(Tokens.member(an), post);
      assertThat(forum.api().get(Tokens.member(ming), "/api/posts/" + post))
          .isEqualTo(forum.api().get(Tokens.member(ming), "/api/posts/987654321"));
    }
    assertThat(page(Tokens.member(an), own.getFirst()))
        .as("with the end of the conversation before it")
        .isEqualTo(page(null, ids("number = 40").getFirst()));
  }

  @Test
  void aPostCostsTheSameWhereverItStands() {
    replies(2, 95);
    waiting(an, 5);
    List<List<String>> costs =
        ids("number in (1, 95) or number = 0").stream()
            .map(
                post ->
                    statements.statementsOf(
                        () ->
                            assertThat(
                                    forum
                                        .api()
                                        .get(Tokens.member(an), "/api/posts/" + post)
                                        .status())
                                .isEqualTo(200)))
            .toList();
    assertThat(costs).hasSize(8).allSatisfy(cost -> assertThat(cost).hasSize(2));
  }

  private void standsOnItsPage(@Nullable String token, long post) {
    String cursor = page(token, post);
    JsonNode page =
        forum
            .api()
            .get(token, "/api/threads/" + thread + (cursor == null ? "" : "?after=" + cursor))
            .body();
    assertThat(page.at("/posts/items").valueStream().map(item -> item.path("id").asLong()))
        .as("after %s", cursor)
        .contains(post);
  }

  private @Nullable String page(@Nullable String token, long post) {
    JsonNode body = forum.api().get(token, "/api/posts/" + post).body();
    assertThat(body.path("threadId").asLong()).isEqualTo(thread);
    assertThat(body.has("page")).isTrue();
    return body.path("page").isNull() ? null : body.path("page").asString();
  }

  private List<Long> ids(String which) {
    return jdbc.sql("select id from post where thread_id = ? and (" + which + ") order by id")
        .param(thread)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /** Numbered replies, as many writes would leave them. */
  private void replies(int from, int to) {
    insert(ming, "s.seq", "PUBLISHED", from, to);
    jdbc.sql("update thread set next_number = ? where id = ?").params(to + 1, thread).update();
  }

  /** One reply more than the given number, all held. */
  private List<Long> waiting(String author, int more) {
    insert(author, "0", "HELD", 1, more + 1);
    return ids("number = 0 and author = '" + author + "'");
  }

  private void insert(String author, String number, String review, int from, int to) {
    jdbc.sql(
            """
            insert into post (thread_id, number, opening, author, markdown, html, excerpt, review,
              deleted, created_at, version)
            select :thread, %s, false, :author, 'x', '<p>x</p>', 'x', :review, false, now(3), 1
            from %s s where s.seq between :from and :to
            """
                .formatted(number, Numbers.TO_10_000))
        .param("thread", thread)
        .param("author", author)
        .param("review", review)
        .param("from", from)
        .param("to", to)
        .update();
  }
}
