package dev.shiming.comment.comment;

import dev.shiming.comment.subject.CommentSubject;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads comments as a viewer may see them: one statement for the comments, one for their people. To
 * anyone but its author a comment that is not published is not there.
 */
@Repository
public class CommentQueries {

  private static final String SEEN =
      "(c.state = 'published' or (c.author = :viewer and c.state <> 'deleted'))";
  private static final String VISIBLE =
      """
      select c.id, c.author, c.html, c.state, c.reason, c.created_at, c.edited_at, c.version,
        c.markdown, s.type as subject_type, s.id as subject_id, s.title as subject_title,
        r.id as reply_id, r.author as reply_author, r.excerpt as reply_excerpt
      from comment c
      join subject s on s.subject_key = c.subject_key and s.state = 'published'
      left join comment r on r.id = c.reply_to
        and (r.state = 'published' or (r.author = :viewer and r.state <> 'deleted'))
      where %s
      """
          .formatted(SEEN);

  private final JdbcClient jdbc;
  private final Members members;

  CommentQueries(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  public SingleComment one(long id, Viewer viewer) {
    CommentRow row =
        jdbc.sql(VISIBLE + " and c.id = :id")
            .param("viewer", viewer.accountOrNone())
            .param("id", id)
            .query(CommentRow::of)
            .optional()
            .orElseThrow(Problem::notFound);
    Cursor page = pageOf(row, viewer, Limit.of(null));
    return new SingleComment(
        row.view(members.find(row.accounts().toList()), viewer.is(row.author())),
        page == null ? null : page.text());
  }

  /** Where the last page before the comment's ends, of pages as this viewer sees them. */
  private @Nullable Cursor pageOf(CommentRow row, Viewer viewer, int length) {
    return jdbc.sql(
            """
            select p.created_at, p.id from (
              select c.created_at, c.id, count(*) over () as earlier,
                row_number() over (order by c.created_at, c.id) as place
              from comment c where c.subject_key = :subject and %s
                and c.created_at <= :at and (c.created_at < :at or c.id < :id)
            ) p where p.place = p.earlier - mod(p.earlier, :length)
            """
                .formatted(SEEN))
        .param("subject", CommentSubject.keyOf(row.subject().type(), row.subject().id()))
        .param("viewer", viewer.accountOrNone())
        .param("at", row.createdAt())
        .param("id", row.id())
        .param("length", length)
        .query(
            (before, n) -> Cursor.of(Columns.instant(before, "created_at"), before.getLong("id")))
        .optional()
        .orElse(null);
  }

  /** Comments of a subject, oldest first. */
  public Page<CommentView> of(String subjectKey, Viewer viewer, @Nullable String after, int limit) {
    var comments =
        jdbc.sql(
                VISIBLE
                    + """
                    and c.subject_key = :subject
                    and c.created_at >= :at and (c.created_at > :at or c.id > :id)
                    order by c.created_at, c.id limit :rows
                    """)
            .param("subject", subjectKey)
            .param("viewer", viewer.accountOrNone());
    return shown(Place.fromOldest(after), comments, limit);
  }

  /** Comments of a member, newest first. */
  public Page<CommentView> by(String author, Viewer viewer, @Nullable String after, int limit) {
    var comments =
        jdbc.sql(
                VISIBLE
                    + """
                    and c.author = :author
                    and c.created_at <= :at and (c.created_at < :at or c.id < :id)
                    order by c.created_at desc, c.id desc limit :rows
                    """)
            .param("author", author)
            .param("viewer", viewer.accountOrNone());
    return shown(Place.fromNewest(after), comments, limit);
  }

  /** How many published comments each subject has, none included. */
  public Map<String, Long> counts(Collection<String> subjectKeys) {
    Map<String, Long> counts = new LinkedHashMap<>();
    subjectKeys.forEach(key -> counts.put(key, 0L));
    if (!counts.isEmpty()) {
      jdbc.sql(
              """
              select c.subject_key, count(*) as comments from comment c
              join subject s on s.subject_key = c.subject_key and s.state = 'published'
              where c.subject_key in (:subjects) and c.state = 'published' group by c.subject_key
              """)
          .param("subjects", counts.keySet())
          .query(
              row -> {
                counts.put(row.getString("subject_key"), row.getLong("comments"));
              });
    }
    return counts;
  }

  private Page<CommentView> shown(Place place, StatementSpec comments, int limit) {
    Page<CommentRow> page =
        place.page(comments, limit, CommentRow::of, row -> Cursor.of(row.createdAt(), row.id()));
    Map<String, MemberView> people =
        members.find(page.items().stream().flatMap(CommentRow::accounts).toList());
    return page.map(row -> row.view(people, false));
  }
}
