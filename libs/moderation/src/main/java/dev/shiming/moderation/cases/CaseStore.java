package dev.shiming.moderation.cases;

import dev.shiming.kit.page.Columns;
import dev.shiming.moderation.cases.ModerationCase.Claim;
import dev.shiming.moderation.cases.ModerationCase.Ruling;
import dev.shiming.moderation.screening.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads cases under their row lock and stores them. */
@Repository
class CaseStore {

  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
  private static final int TITLE_MAX = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Adds an open case unless there is one of this kind about the subject; true when added. Either
   * way the row is locked exclusively, so that those who join at once wait and do not deadlock.
   */
  boolean add(
      String kind,
      Subject subject,
      String desk,
      Terms terms,
      Snapshot snapshot,
      List<Evidence> evidence,
      Instant now,
      Instant due) {
    return jdbc.sql(
                """
                insert into moderation_case (kind, subject_type, subject_id, desk, approvals_needed,
                  not_by, state, open_key, author, title, text, parent, evidence, reports, joins,
                  opened_at, due_at, version)
                values (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, 1)
                on duplicate key update joins = joins + 1
                """)
            .params(
                Arrays.asList(
                    kind,
                    subject.type(),
                    subject.id(),
                    desk,
                    terms.approvals(),
                    terms.notBy(),
                    ModerationCase.openKey(kind, subject),
                    snapshot.author(),
                    cut(snapshot.title()),
                    snapshot.text(),
                    snapshot.parent(),
                    json.writeValueAsString(evidence),
                    now,
                    due))
            .update()
        == 1;
  }

  Optional<ModerationCase> lockOpen(String kind, Subject subject) {
    return jdbc.sql("select * from moderation_case where open_key = ? for update")
        .param(ModerationCase.openKey(kind, subject))
        .query(this::row)
        .optional();
  }

  Optional<ModerationCase> lock(long id) {
    return jdbc.sql("select * from moderation_case where id = ? for update")
        .param(id)
        .query(this::row)
        .optional();
  }

  boolean claimed(Subject subject, String account, Instant now) {
    return jdbc.sql(
                """
                select count(*) from moderation_case where subject_type = ? and subject_id = ?
                  and state = 'open' and claimed_by = ? and claimed_until > ?
                """)
            .params(subject.type(), subject.id(), account, now)
            .query(Long.class)
            .single()
        > 0;
  }

  List<ModerationCase> lockOpen(Subject subject) {
    return jdbc.sql(
            """
            select * from moderation_case where subject_type = ? and subject_id = ?
              and state = 'open' order by id for update
            """)
        .params(subject.type(), subject.id())
        .query(this::row)
        .list();
  }

  /** A case is decided as its history last says, unless the decision was undone. */
  Optional<Decided> newestDecision(Subject subject) {
    return jdbc.sql(
            """
            select c.kind, c.verdict, c.reason, c.decision_text, c.decided_by, h.at
            from moderation_case c join case_history h on h.case_id = c.id
            where c.subject_type = ? and c.subject_id = ? and c.state = 'decided'
              and h.act in ('approved', 'refused', 'correction')
            order by h.id desc limit 1
            """)
        .params(subject.type(), subject.id())
        .query(
            (row, n) ->
                new Decided(
                    row.getString("kind"),
                    row.getString("verdict"),
                    row.getString("reason"),
                    row.getString("decision_text"),
                    row.getString("decided_by"),
                    Columns.instant(row, "at")))
        .optional();
  }

  /** Stores a locked case; a second open one about the same is a change in the meantime. */
  void save(ModerationCase moderationCase) {
    Claim claim = moderationCase.claim();
    Ruling ruling = moderationCase.ruling();
    try {
      jdbc.sql(
              """
              update moderation_case set state = ?, open_key = ?, title = ?, text = ?, parent = ?,
                evidence = ?, reports = ?, due_at = ?, claimed_by = ?, claimed_until = ?,
                version = ?, approvals_needed = ?, not_by = ?, approved_first_by = ?, verdict = ?,
                reason = ?, decision_text = ?, decided_by = ?
              where id = ?
              """)
          .params(
              Arrays.asList(
                  moderationCase.state().word(),
                  moderationCase.openKey(),
                  cut(moderationCase.snapshot().title()),
                  moderationCase.snapshot().text(),
                  moderationCase.snapshot().parent(),
                  json.writeValueAsString(moderationCase.evidence()),
                  moderationCase.reports(),
                  moderationCase.dueAt(),
                  claim == null ? null : claim.by(),
                  claim == null ? null : claim.until(),
                  moderationCase.version(),
                  moderationCase.terms().approvals(),
                  moderationCase.terms().notBy(),
                  moderationCase.approvedFirstBy(),
                  ruling == null ? null : ruling.verdict().word(),
                  ruling == null ? null : ruling.reason(),
                  ruling == null ? null : ruling.text(),
                  ruling == null ? null : ruling.by(),
                  moderationCase.id()))
          .update();
    } catch (DuplicateKeyException anotherIsOpen) {
      throw ModerationCase.changed();
    }
  }

  /** Adds to the history, which is never changed. */
  void note(
      long id,
      Instant at,
      String act,
      @Nullable String by,
      @Nullable String reason,
      @Nullable String text) {
    jdbc.sql(
            "insert into case_history (case_id, at, act, act_by, reason, text) values (?, ?, ?, ?, ?, ?)")
        .params(Arrays.asList(id, at, act, by, reason, text))
        .update();
  }

  private ModerationCase row(ResultSet row, int number) throws SQLException {
    String claimedBy = row.getString("claimed_by");
    CaseVerdict verdict = CaseVerdict.of(row.getString("verdict"));
    return new ModerationCase(
            row.getLong("id"),
            row.getString("kind"),
            new Subject(row.getString("subject_type"), row.getString("subject_id")),
            row.getString("desk"),
            new Terms(row.getInt("approvals_needed"), row.getString("not_by")),
            new Snapshot(
                row.getString("author"),
                row.getString("title"),
                row.getString("text"),
                row.getString("parent")),
            json.readValue(row.getString("evidence"), EVIDENCE),
            Columns.instant(row, "opened_at"),
            Columns.instant(row, "due_at"))
        .restored(
            CaseState.of(row.getString("state")),
            row.getInt("reports"),
            claimedBy == null ? null : new Claim(claimedBy, Columns.instant(row, "claimed_until")),
            row.getInt("version"),
            verdict == null
                ? null
                : new Ruling(
                    verdict,
                    Objects.requireNonNullElse(row.getString("reason"), ""),
                    Objects.requireNonNullElse(row.getString("decision_text"), ""),
                    row.getString("decided_by")),
            row.getString("approved_first_by"));
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= TITLE_MAX
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE_MAX));
  }
}
