package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Numbers;
import dev.shiming.testkit.StatementCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class ListTests {

  private static final int MOST_STATEMENTS = 3;
  private static final int FEW = 10;
  private static final int MANY = 10_000;

  private final Forum forum;
  private final Studio studio;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final String board;
  private final String ming = Forum.account();

  @Autowired
  ListTests(Forum forum, Studio studio, JdbcClient jdbc, StatementCount statements) {
    this.forum = forum;
    this.studio = studio;
    this.jdbc = jdbc;
    this.statements = statements;
    this.board = forum.board();
  }

  @Test
  void everyListCostsTheSameAtTenAndAtTenThousandRows() {
    long thread = forum.thread(ming, board);
    fill(thread, 0, FEW);
    studio.article("news", "山谷里的新茶", Forum.text());
    List<String> lists =
        List.of(
            "/api/home",
            "/api/boards",
            "/api/boards/" + board,
            "/api/threads/" + thread,
            "/api/members/" + ming + "/threads",
            "/api/members/" + ming + "/posts",
            "/api/articles",
            "/api/articles?kind=news");
    List<List<String>> few = lists.stream().map(this::statementsOf).toList();
    fill(thread, FEW, MANY);
    statisticsAreUpToDate();
    Map<String, Integer> read = new TreeMap<>();
    for (int i = 0; i < lists.size(); i++) {
      int before = rowsRead();
      assertThat(statementsOf(lists.get(i))).as(lists.get(i)).hasSameSizeAs(few.get(i));
      assertThat(few.get(i)).as(lists.get(i)).hasSizeBetween(1, MOST_STATEMENTS);
      read.put(lists.get(i), rowsRead() - before);
    }
    assertThat(read).allSatisfy((list, rows) -> assertThat(rows).isLessThan(2_000));
    pagesMeetWithoutGapOrRepeat("/api/boards/" + board, "/threads", 4 * 100);
    pagesMeetWithoutGapOrRepeat("/api/threads/" + thread, "/posts", 4 * 100);
    pagesMeetWithoutGapOrRepeat("/api/members/" + ming + "/threads", "", 4 * 100);
    pagesMeetWithoutGapOrRepeat("/api/members/" + ming + "/posts", "", 4 * 100);
    deepPagesReadNoMoreThanFirstOnes(thread);
    aPostIsPlacedWithoutReadingThoseBeforeIt(thread);
    jdbc.sql("update thread set deleted = true where author = ?").param(ming).update();
  }

  @Test
  void pinnedThreadsStandOnTopOfTheFirstPageOnly() {
    String author = Forum.account();
    String place = forum.board();
    long pinned = forum.thread(author, place);
    for (int i = 0; i < 4; i++) {
      forum.thread(author, place);
    }
    jdbc.sql("update thread set pinned = true where id = ?").param(pinned).update();
    JsonNode first = forum.api().get(null, "/api/boards/" + place + "?limit=2").body();
    assertThat(first.at("/threads/items/0/id").asLong()).isEqualTo(pinned);
    assertThat(first.at("/threads/items")).hasSize(3);
    String next = first.at("/threads/next").asString();
    JsonNode second =
        forum.api().get(null, "/api/boards/" + place + "?limit=2&after=" + next).body();
    assertThat(second.at("/threads/items")).hasSize(2);
    assertThat(second.at("/threads/items").valueStream().map(t -> t.path("id").asLong()))
        .doesNotContain(pinned);
    assertThat(second.at("/threads/next").isNull()).isTrue();
  }

  @Test
  void theFrontPageShowsFiveThreadsOfEachBoard() {
    String place = forum.board();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.addFirst(forum.thread(Forum.account(), place));
    }
    JsonNode shown =
        forum
            .api()
            .get(null, "/api/home")
            .body()
            .path("boards")
            .valueStream()
            .filter(b -> b.path("slug").asString().equals(place))
            .findFirst()
            .orElseThrow();
    assertThat(shown.path("threads").asInt()).isEqualTo(7);
    assertThat(shown.path("latest").valueStream().map(t -> t.path("id").asLong()))
        .containsExactlyElementsOf(ids.subList(0, 5));
    assertThat(shown.path("intro").path("en").asString()).isNotEmpty();
  }

  private void deepPagesReadNoMoreThanFirstOnes(long thread) {
    String deep = dev.shiming.kit.page.Cursor.of(MANY - 50).text();
    int before = rowsRead();
    JsonNode page = forum.api().get(null, "/api/threads/" + thread + "?after=" + deep).body();
    assertThat(page.at("/posts/items")).isNotEmpty();
    assertThat(rowsRead() - before).isLessThan(2_000);
  }

  private void aPostIsPlacedWithoutReadingThoseBeforeIt(long thread) {
    long last =
        jdbc.sql("select id from post where thread_id = ? order by number desc limit 1")
            .param(thread)
            .query((row, n) -> row.getLong(1))
            .single();
    int before = rowsRead();
    JsonNode post = forum.api().get(null, "/api/posts/" + last).body();
    assertThat(post.path("page").asString())
        .isEqualTo(dev.shiming.kit.page.Cursor.of(MANY / 30 * 30).text());
    assertThat(rowsRead() - before).isLessThan(200);
  }

  private void pagesMeetWithoutGapOrRepeat(String address, String list, int rows) {
    List<Long> seen = new ArrayList<>();
    @Nullable String next = null;
    do {
      String after = next == null ? "" : "&after=" + next;
      JsonNode page = forum.api().get(null, address + "?limit=100" + after).body().at(list);
      page.path("items").valueStream().forEach(item -> seen.add(item.path("id").asLong()));
      next = page.path("next").isNull() ? null : page.path("next").asString();
    } while (next != null && seen.size() < rows);
    assertThat(seen).hasSize(rows).doesNotHaveDuplicates();
  }

  private List<String> statementsOf(String address) {
    return statements.statementsOf(
        () -> assertThat(forum.api().get(null, address).status()).isEqualTo(200));
  }

  /** What the storage engine has read since it started, by any access path. */
  private int rowsRead() {
    return jdbc
        .sql(
            """
            show global status where variable_name in ('Handler_read_first', 'Handler_read_key',
              'Handler_read_last', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd',
              'Handler_read_rnd_next')
            """)
        .query((row, n) -> row.getInt("Value"))
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** What the server does by itself some seconds after so many rows came at once. */
  private void statisticsAreUpToDate() {
    jdbc.sql("analyze table thread, post, board, article")
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** Threads on the board and replies in the thread, as many writes would leave them. */
  private void fill(long thread, int from, int to) {
    jdbc.sql(
            """
            insert into thread (board_id, title, author, review, deleted, pinned, locked, replies,
              next_number, created_at, published_at, last_reply_at, version)
            select b.id, concat('旧帖子 ', s.seq), :author, 'PUBLISHED', false, false, false, 0, 2,
              t.at - interval s.seq second, t.at - interval s.seq second,
              t.at - interval s.seq second, 1
            from %s s, board b, (select cast(:at as datetime(3)) as at) t
            where b.slug = :slug and s.seq > :from and s.seq <= :to
            """
                .formatted(Numbers.TO_10_000))
        .param("author", ming)
        .param("slug", board)
        .param("from", from)
        .param("to", to)
        .param("at", Instant.parse("2026-10-01T00:00:00Z"))
        .update();
    jdbc.sql(
            """
            insert into post (thread_id, number, opening, author, markdown, html, excerpt, review,
              deleted, created_at, published_at, version)
            select :thread, s.seq + 1, false, :author, 'x', '<p>x</p>', 'x', 'PUBLISHED', false,
              t.at + interval s.seq second, t.at + interval s.seq second, 1
            from %s s, (select cast(:at as datetime(3)) as at) t
            where s.seq > :from and s.seq <= :to
            """
                .formatted(Numbers.TO_10_000))
        .param("author", ming)
        .param("thread", thread)
        .param("from", from)
        .param("to", to)
        .param("at", Instant.parse("2026-10-01T00:00:00Z"))
        .update();
  }
}
