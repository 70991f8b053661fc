package dev.shiming.moderation.cases;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseView.Act;
import dev.shiming.moderation.cases.CaseView.Link;
import dev.shiming.moderation.cases.CaseView.ReportView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the queue of a desk and single cases as its people see them. */
@Repository
class CaseQueries {

  private static final String ROW =
      """
      select id, kind, subject_type, subject_id, title, left(text, 160) as excerpt, author,
        opened_at, due_at, reports, claimed_by, claimed_until, version, state,
        approvals_needed, approved_first_by
      from moderation_case
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Members members;
  private final CaseSubjects subjects;
  private final InstantSource time;

  CaseQueries(
      JdbcClient jdbc,
      JsonMapper json,
      Members members,
      CaseSubjects subjects,
      InstantSource time) {
    this.jdbc = jdbc;
    this.json = json;
    this.members = members;
    this.subjects = subjects;
    this.time = time;
  }

  /** Open cases, earliest due first. */
  Page<CaseRow> queue(String desk, @Nullable String kind, @Nullable String after, int limit) {
    boolean anyKind = kind == null || kind.isEmpty();
    var open =
        jdbc.sql(
                """
            %s where desk = :desk and state = 'open' %s
            and due_at >= :at and (due_at > :at or id > :id) order by due_at, id limit :rows
            """
                    .formatted(ROW, anyKind ? "" : "and kind = :kind"))
            .param("desk", desk);
    Instant now = time.instant();
    Page<Stored> page =
        Place.fromOldest(after)
            .page(
                anyKind ? open : open.param("kind", kind),
                limit,
                (row, n) -> Stored.of(row, now),
                Stored::cursor);
    Map<String, MemberView> views =
        members.find(page.items().stream().flatMap(Stored::accounts).toList());
    return page.map(stored -> stored.row(views));
  }

  /** The case, which whoever is not of its desk does not learn of. */
  CaseView view(long id, Viewer viewer) {
    Instant now = time.instant();
    Details details =
        jdbc.sql("select *, left(text, 160) as excerpt from moderation_case where id = ?")
            .param(id)
            .query((row, n) -> Details.of(row, now))
            .optional()
            .filter(found -> viewer.has(found.desk()))
            .orElseThrow(Problem::notFound);
    List<StoredAct> history = history(details.stored().subject(), details.desk());
    Map<String, MemberView> views =
        members.find(
            Stream.concat(
                    details.stored().accounts(),
                    history.stream().map(StoredAct::by).filter(Objects::nonNull))
                .toList());
    return new CaseView(
        details.stored().row(views),
        details.text(),
        json.readValue(details.evidence(), new TypeReference<>() {}),
        reports(id),
        history.stream().map(act -> act.view(views)).toList(),
        details.state(),
        details.verdict(),
        details.reason(),
        subjects.reasons(details.stored().subject()).codes(),
        subjects.correctable(details.stored().kind(), details.stored().subject()),
        new Link(
            details.stored().subject().type(), details.stored().subject().id(), details.parent()));
  }

  private List<ReportView> reports(long id) {
    return jdbc.sql(
            "select reason, text, at, ticket from case_report where case_id = ? order by id")
        .param(id)
        .query(
            (row, n) ->
                new ReportView(
                    row.getString("reason"),
                    row.getString("text"),
                    Columns.instant(row, "at"),
                    row.getString("ticket")))
        .list();
  }

  private List<StoredAct> history(Subject subject, String desk) {
    return jdbc.sql(
            """
            select h.at, h.act, h.act_by, h.reason, h.text
            from case_history h join moderation_case c on c.id = h.case_id
            where c.subject_type = ? and c.subject_id = ? and c.desk = ?
            order by h.id limit 200
            """)
        .params(subject.type(), subject.id(), desk)
        .query(StoredAct::of)
        .list();
  }

  private record Stored(
      long id,
      String kind,
      Subject subject,
      String title,
      String excerpt,
      String author,
      Instant openedAt,
      Instant dueAt,
      boolean overdue,
      int reports,
      @Nullable String claimedBy,
      int version,
      int approvalsNeeded,
      @Nullable String approvedFirstBy) {

    static Stored of(ResultSet row, Instant now) throws SQLException {
      Instant due = Columns.instant(row, "due_at");
      Instant claimedUntil = Columns.instantOrNull(row, "claimed_until");
      return new Stored(
          row.getLong("id"),
          row.getString("kind"),
          new Subject(row.getString("subject_type"), row.getString("subject_id")),
          row.getString("title"),
          row.getString("excerpt"),
          row.getString("author"),
          Columns.instant(row, "opened_at"),
          due,
          row.getString("state").equals("open") && now.isAfter(due),
          row.getInt("reports"),
          claimedUntil != null && claimedUntil.isAfter(now) ? row.getString("claimed_by") : null,
          row.getInt("version"),
          row.getInt("approvals_needed"),
          row.getString("approved_first_by"));
    }

    Stream<String> accounts() {
      return Stream.of(author, claimedBy, approvedFirstBy).filter(Objects::nonNull);
    }

    Cursor cursor() {
      return Cursor.of(dueAt, id);
    }

    CaseRow row(Map<String, MemberView> views) {
      return new CaseRow(
          id,
          kind,
          subject,
          title,
          excerpt,
          shown(author, views),
          openedAt,
          dueAt,
          overdue,
          reports,
          claimedBy == null ? null : shown(claimedBy, views),
          version,
          approvalsNeeded,
          approvedFirstBy == null ? null : shown(approvedFirstBy, views),
          cursor().text());
    }
  }

  private record Details(
      Stored stored,
      String desk,
      String text,
      String parent,
      String evidence,
      String state,
      @Nullable String verdict,
      @Nullable String reason) {

    static Details of(ResultSet row, Instant now) throws SQLException {
      return new Details(
          Stored.of(row, now),
          row.getString("desk"),
          row.getString("text"),
          row.getString("parent"),
          row.getString("evidence"),
          row.getString("state"),
          row.getString("verdict"),
          row.getString("reason"));
    }
  }

  private record StoredAct(
      Instant at, String act, @Nullable String by, @Nullable String reason, @Nullable String text) {

    static StoredAct of(ResultSet row, int number) throws SQLException {
      return new StoredAct(
          Columns.instant(row, "at"),
          row.getString("act"),
          row.getString("act_by"),
          row.getString("reason"),
          row.getString("text"));
    }

    Act view(Map<String, MemberView> views) {
      return new Act(at, act, by == null ? null : shown(by, views), reason, text);
    }
  }

  private static MemberView shown(String account, Map<String, MemberView> views) {
    return views.getOrDefault(account, MemberView.unknown(account));
  }
}
