package dev.shiming.forum.thread;

import dev.shiming.forum.text.ReviewedText;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads posts for pages: one statement for the rows and one for the people on them. */
@Service
public class PostQueries {

  private static final int NEWCOMER_BELOW = 3;
  private static final String BY_AUTHOR =
      PostLine.TABLES.replace("post p ", "post p force index (post_author) ");

  private static final String VISIBLE =
      """
      (p.state = 'PUBLISHED' or (p.author = :viewer and p.state <> 'DELETED'))
      and (t.state = 'PUBLISHED' or (t.author = :viewer and t.state <> 'DELETED'))
      """;

  private final JdbcClient jdbc;
  private final Members members;

  PostQueries(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  /**
   * Posts of a thread, oldest first: the public ones by their index, and the few that only the
   * viewer, their author, sees.
   */
  Page<PostLine> page(long thread, Viewer viewer, @Nullable String after, int limit) {
    Cursor cursor = Cursor.parse(after, 1);
    List<PostLine> lines =
        jdbc.sql(
                """
                (select %1$s %2$s where p.thread_id = :thread and p.state = 'PUBLISHED'
                  and p.number > :after order by p.number limit :rows)
                union all
                (select %1$s %2$s where p.thread_id = :thread and p.author = :viewer
                  and p.state in ('HELD', 'REFUSED', 'REMOVED')
                  and if(p.number > 0, p.number, 1000000000000 + p.id) > :after
                  order by place limit :rows)
                order by place limit :rows
                """
                    .formatted(PostLine.COLUMNS, PostLine.TABLES))
            .param("thread", thread)
            .param("viewer", viewer.accountOrNone())
            .param("after", cursor == null ? 0 : cursor.number(0))
            .param("rows", limit + 1)
            .query(PostLine::of)
            .list();
    return Page.of(lines, limit, PostLine::byPlace);
  }

  public Optional<SinglePost> find(long id, Viewer viewer) {
    return jdbc.sql(
            "select %s, %s %s where p.id = :id and %s"
                .formatted(PostLine.COLUMNS, PostPlace.COLUMNS, PostLine.TABLES, VISIBLE))
        .param("id", id)
        .param("viewer", viewer.accountOrNone())
        .query((row, n) -> new Placed(PostLine.of(row, n), PostPlace.of(row)))
        .optional()
        .map(found -> single(found.line(), found.place().page(Limit.of(null)), viewer));
  }

  /**
   * By one author, newest first; the author sees what waits, too. Without the name of the index
   * MySQL may take another, and read and sort all of the author's posts.
   */
  public Page<MemberPost> of(String author, Viewer viewer, @Nullable String after, int limit) {
    var posts =
        jdbc.sql(
                """
                select %s %s where p.author = :author and %s
                and p.created_at <= :at and (p.created_at < :at or p.id < :id)
                order by p.created_at desc, p.id desc limit :rows
                """
                    .formatted(PostLine.COLUMNS, BY_AUTHOR, VISIBLE))
            .param("author", author)
            .param("viewer", viewer.accountOrNone());
    Page<PostLine> page =
        Place.fromNewest(after).page(posts, limit, PostLine::of, PostLine::byCreation);
    Map<String, MemberView> people = People.of(members, page.items(), PostLine::people);
    return page.map(line -> new MemberPost(line.view(people), line.thread()));
  }

  /** Whether an author has too little published to be known here. */
  boolean isNewcomer(String author) {
    return jdbc.sql("select 1 from post where author = ? and state = 'PUBLISHED' limit ?")
            .params(author, NEWCOMER_BELOW)
            .query((row, n) -> true)
            .list()
            .size()
        < NEWCOMER_BELOW;
  }

  Optional<Snapshot> snapshot(long id, Viewer viewer) {
    return ReviewedText.snapshot(
        jdbc.sql(
            """
            select p.author, t.title, p.markdown, t.id as thread_id
            from post p join thread t on t.id = p.thread_id
            where p.id = :id and (%s or (:moderator and p.state <> 'DELETED'))
            """
                .formatted(VISIBLE)),
        id,
        viewer,
        (row, n) ->
            new Snapshot(
                row.getString("author"),
                row.getString("title"),
                row.getString("markdown"),
                row.getString("thread_id")));
  }

  private SinglePost single(PostLine line, @Nullable Cursor page, Viewer viewer) {
    Map<String, MemberView> people = People.of(members, List.of(line), PostLine::people);
    String markdown = viewer.is(line.author()) ? line.markdown() : null;
    return new SinglePost(
        line.view(people), line.thread().id(), page == null ? null : page.text(), markdown);
  }

  private record Placed(PostLine line, PostPlace place) {}
}
