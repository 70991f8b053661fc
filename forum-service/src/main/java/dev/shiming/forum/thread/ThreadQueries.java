package dev.shiming.forum.thread;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.shiming.forum.board.BoardQueries;
import dev.shiming.forum.board.BoardView;
import dev.shiming.forum.text.Peopled;
import dev.shiming.forum.text.ReviewedText;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads threads for pages: one statement for the rows and one for the people on them. */
@Service
public class ThreadQueries {

  /**
   * Threads first, in the order of their index; from the boards the whole table would be sorted.
   */
  private static final String TABLES = " from thread t join board b on b.id = t.board_id ";

  private static final String VISIBLE =
      "(t.state = 'PUBLISHED' or (t.author = :viewer and t.state <> 'DELETED'))";

  private final JdbcClient jdbc;
  private final Members members;

  ThreadQueries(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  /**
   * All boards, each with its five newest threads. The subqueries read five entries of the index
   * for each board; a window function would read every thread there is.
   */
  public Peopled<List<LatestThreads>> latest() {
    List<Latest> rows =
        jdbc.sql(
                """
                select %s, %s from (
                  select b.*, case n.nth
                    when 0 then (%s)
                    when 1 then (%s)
                    when 2 then (%s)
                    when 3 then (%s)
                    when 4 then (%s)
                  end as thread_id
                  from board b cross join (select 0 as nth union all select 1 union all select 2
                    union all select 3 union all select 4) n
                ) b left join thread t on t.id = b.thread_id
                order by b.position, b.id, t.last_reply_at desc, t.id desc
                """
                    .formatted(
                        BoardQueries.COLUMNS,
                        ThreadLine.COLUMNS.replace("b.slug, b.name_zh, b.name_en, ", ""),
                        nth(0),
                        nth(1),
                        nth(2),
                        nth(3),
                        nth(4)))
            .query(Latest::of)
            .list();
    List<String> people =
        rows.stream()
            .map(Latest::thread)
            .flatMap(Stream::ofNullable)
            .flatMap(ThreadLine::people)
            .toList();
    return new Peopled<>(people, members -> byBoard(rows, members));
  }

  /** Newest reply first; pinned threads stand above the first page. */
  public Page<ThreadRow> page(BoardView board, @Nullable String after, int limit) {
    Place place = Place.fromNewest(after);
    var threads =
        jdbc.sql(
                """
                (select %1$s %2$s where t.board_id = :board and t.pinned and t.state = 'PUBLISHED'
                  and :first order by t.last_reply_at desc, t.id desc limit 20)
                union all
                (select %1$s %2$s where t.board_id = :board and not t.pinned
                  and t.state = 'PUBLISHED'
                  and t.last_reply_at <= :at and (t.last_reply_at < :at or t.id < :id)
                  order by t.last_reply_at desc, t.id desc limit :rows)
                order by pinned desc, last_reply_at desc, id desc
                """
                    .formatted(ThreadLine.COLUMNS, TABLES))
            .param("board", board.id())
            .param("first", place.first());
    List<ThreadLine> lines = place.rows(threads, limit, ThreadLine::of);
    List<ThreadLine> pinned = lines.stream().filter(ThreadLine::pinned).toList();
    Page<ThreadLine> page =
        Page.of(lines.stream().filter(line -> !line.pinned()).toList(), limit, ThreadLine::byReply);
    return shown(
        new Page<>(Stream.concat(pinned.stream(), page.items().stream()).toList(), page.next()));
  }

  /**
   * By one author, newest first; the author sees what waits, too. The page is cut in the index
   * before boards are joined: joined at once, all threads of an author who wrote most of them were
   * read and sorted.
   */
  public Page<ThreadRow> of(String author, Viewer viewer, @Nullable String after, int limit) {
    var threads =
        jdbc.sql(
                """
                select %s from (
                  select t.id from thread t where t.author = :author and %s
                  and t.created_at <= :at and (t.created_at < :at or t.id < :id)
                  order by t.created_at desc, t.id desc limit :rows
                ) page join thread t on t.id = page.id join board b on b.id = t.board_id
                order by t.created_at desc, t.id desc
                """
                    .formatted(ThreadLine.COLUMNS, VISIBLE))
            .param("author", author)
            .param("viewer", viewer.accountOrNone());
    return shown(
        Place.fromNewest(after).page(threads, limit, ThreadLine::of, ThreadLine::byCreation));
  }

  /** One thread as this viewer may see it; for others it is as unknown as any number. */
  Optional<ThreadLine> find(long id, Viewer viewer) {
    return jdbc.sql("select " + ThreadLine.COLUMNS + TABLES + "where t.id = :id and " + VISIBLE)
        .param("id", id)
        .param("viewer", viewer.accountOrNone())
        .query(ThreadLine::of)
        .optional();
  }

  Optional<Snapshot> snapshot(long id, Viewer viewer) {
    return ReviewedText.snapshot(
        jdbc.sql(
            """
            select t.id, t.author, t.title, p.markdown from thread t
            join post p on p.thread_id = t.id and p.opening
            where t.id = :id and (%s or (:moderator and t.state <> 'DELETED'))
            """
                .formatted(VISIBLE)),
        id,
        viewer,
        (row, n) ->
            new Snapshot(
                row.getString("author"),
                row.getString("title"),
                Review.submitted(row.getString("title"), row.getString("markdown")),
                row.getString("id")));
  }

  private Page<ThreadRow> shown(Page<ThreadLine> page) {
    Map<String, MemberView> people = People.of(members, page.items(), ThreadLine::people);
    return page.map(line -> line.row(people));
  }

  private static List<LatestThreads> byBoard(List<Latest> rows, Map<String, MemberView> people) {
    Map<BoardView, List<Latest>> boards =
        rows.stream().collect(groupingBy(Latest::board, LinkedHashMap::new, toList()));
    return boards.entrySet().stream()
        .map(e -> new LatestThreads(e.getKey(), rowsOf(e.getValue(), people)))
        .toList();
  }

  private static List<ThreadRow> rowsOf(List<Latest> rows, Map<String, MemberView> people) {
    return rows.stream()
        .map(Latest::thread)
        .flatMap(Stream::ofNullable)
        .map(line -> line.row(people))
        .toList();
  }

  /** Ordered by the whole index: otherwise MySQL reads and sorts every thread of the board. */
  private static String nth(int rank) {
    return """
        select x.id from thread x where x.board_id = b.id and x.state = 'PUBLISHED'
        order by x.board_id desc, x.state desc, x.last_reply_at desc, x.id desc
        limit 1 offset %d
        """
        .formatted(rank);
  }

  private record Latest(BoardView board, @Nullable ThreadLine thread) {

    static Latest of(ResultSet row, int number) throws SQLException {
      boolean none = Columns.longOrNull(row, "id") == null;
      return new Latest(BoardView.of(row, number), none ? null : ThreadLine.of(row, number));
    }
  }
}
