package dev.shiming.forum.studio;

import dev.shiming.forum.official.Officials;
import dev.shiming.forum.official.Officials.Seated;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the lists of the studio. */
@Service
public class DraftQueries {

  private final JdbcClient jdbc;
  private final Officials officials;
  private final Members members;
  private final Seating seating;

  DraftQueries(JdbcClient jdbc, Officials officials, Members members, Seating seating) {
    this.jdbc = jdbc;
    this.officials = officials;
    this.members = members;
    this.seating = seating;
  }

  /** The accounts that a member works for. */
  public List<Desk> of(String member) {
    List<Seated> seats = officials.of(member);
    Map<String, MemberView> accounts =
        members.find(seats.stream().map(seated -> seated.official().account()).toList());
    return seats.stream().map(seated -> desk(seated, accounts)).toList();
  }

  /** What is not published yet, last changed first. */
  public Page<DraftRow> page(String account, String member, @Nullable String after, int limit) {
    seating.requireWriter(account, member);
    var drafts =
        jdbc.sql(
                """
                select d.id, d.title, d.kind, d.stage, d.article_id, d.written_by, d.saved_at,
                  d.scheduled_at, coalesce(d.returned_code, d.returned_text) is not null returned
                from article_draft d where d.account = :account and d.open
                and d.saved_at <= :at and (d.saved_at < :at or d.id < :id)
                order by d.saved_at desc, d.id desc limit :rows
                """)
            .param("account", account);
    Page<Line> page =
        Place.fromNewest(after)
            .page(drafts, limit, Line::of, line -> Cursor.of(line.savedAt, line.id));
    Map<String, MemberView> people =
        members.find(page.items().stream().map(Line::writtenBy).toList());
    return page.map(line -> line.row(people));
  }

  /** What was to be published by now, in the order of its times. */
  List<Long> due(Instant now, int most) {
    return jdbc.sql(
            """
            select id from article_draft where stage = 'SCHEDULED' and scheduled_at <= ?
            order by scheduled_at, id limit ?
            """)
        .params(now, most)
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  private static Desk desk(Seated seated, Map<String, MemberView> accounts) {
    String account = seated.official().account();
    return new Desk(
        accounts.getOrDefault(account, MemberView.unknown(account)),
        seated.official().handle(),
        seated.seat(),
        seated.official().state(),
        seated.official().secondPair(),
        seated.official().announces(),
        seated.official().news());
  }

  private record Line(
      long id,
      @Nullable String title,
      @Nullable String kind,
      Stage stage,
      boolean returned,
      @Nullable Long article,
      String writtenBy,
      Instant savedAt,
      @Nullable Instant scheduledAt) {

    static Line of(ResultSet row, int number) throws SQLException {
      return new Line(
          row.getLong("id"),
          row.getString("title"),
          row.getString("kind"),
          Stage.valueOf(row.getString("stage")),
          row.getBoolean("returned"),
          Columns.longOrNull(row, "article_id"),
          row.getString("written_by"),
          Columns.instant(row, "saved_at"),
          Columns.instantOrNull(row, "scheduled_at"));
    }

    DraftRow row(Map<String, MemberView> people) {
      return new DraftRow(
          id,
          title,
          kind,
          stage,
          returned,
          article,
          people.getOrDefault(writtenBy, MemberView.unknown(writtenBy)),
          savedAt,
          scheduledAt);
    }
  }
}
