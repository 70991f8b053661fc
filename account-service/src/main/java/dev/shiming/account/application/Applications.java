package dev.shiming.account.application;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications in the database. */
@Repository
class Applications {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Applications(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Application> find(String id) {
    return find(id, "");
  }

  /** The application with its row locked until the transaction ends. */
  Optional<Application> lock(String id) {
    return find(id, " for update");
  }

  private Optional<Application> find(String id, String lock) {
    return ID.matcher(id).matches()
        ? jdbc.sql("select * from application where id = ?" + lock)
            .param(id)
            .query(this::row)
            .optional()
        : Optional.empty();
  }

  /** A member's applications, the newest first. */
  List<Application> of(String applicant) {
    return jdbc.sql(
            "select * from application where applicant = ? order by created_at desc limit 50")
        .param(applicant)
        .query(this::row)
        .list();
  }

  /** How many of a member's applications are theirs to change. */
  int openOf(String applicant) {
    return jdbc.sql(
            "select count(*) from application where applicant = :applicant and state in (:open)")
        .param("applicant", applicant)
        .param("open", ApplicationState.words(ApplicationState::open))
        .query(Integer.class)
        .single();
  }

  /** How many applications of this entity, but this one, hold a place under its cap. */
  int waitingFor(long entity, String but) {
    return jdbc.sql(
            """
            select count(*) from application
            where entity = :entity and state in (:waiting) and id <> :but
            """)
        .param("entity", entity)
        .param("waiting", ApplicationState.words(ApplicationState::waiting))
        .param("but", but)
        .query(Integer.class)
        .single();
  }

  void add(Application application) {
    jdbc.sql(
            """
            insert into application
              (id, applicant, state, version, answers, exceptional, submissions, appealed, created_at)
            values (?, ?, ?, ?, ?, false, 0, false, ?)
            """)
        .params(
            application.id(),
            application.applicant(),
            application.state().word(),
            application.contents().version(),
            json.writeValueAsString(application.answers()),
            application.createdAt())
        .update();
  }

  void save(Application application) {
    Application.Contents now = application.contents();
    ShownAuthority authority = now.authority();
    Ruled ruled = now.ruled();
    jdbc.sql(
            """
            update application set state = ?, version = ?, answers = ?, registered = ?,
              registered_at = ?, authority = ?, authority_at = ?, entity = ?, exceptional = ?,
              submissions = ?, submitted_at = ?, due_at = ?, reason = ?, decision_text = ?,
              decided_at = ?, appealed = ?
            where id = ?
            """)
        .params(
            Arrays.asList(
                now.state().word(),
                now.version(),
                json.writeValueAsString(now.answers()),
                now.registered() == null ? null : json.writeValueAsString(now.registered()),
                now.registeredAt(),
                authority == null ? null : authority.method(),
                authority == null ? null : authority.at(),
                now.entity(),
                now.exceptional(),
                now.submissions(),
                now.submittedAt(),
                now.dueAt(),
                ruled == null ? null : ruled.reason(),
                ruled == null ? null : ruled.text(),
                ruled == null ? null : ruled.at(),
                now.appealed(),
                application.id()))
        .update();
  }

  /** Keeps what was submitted, which no correction changes. */
  void keepSubmission(Application application) {
    Application.Contents now = application.contents();
    jdbc.sql(
            "insert into application_submission (application, number, answers, at) values (?, ?, ?, ?)")
        .params(
            Arrays.asList(
                application.id(),
                now.submissions(),
                json.writeValueAsString(now.answers()),
                now.submittedAt()))
        .update();
  }

  private Application row(ResultSet row, int number) throws SQLException {
    String registered = row.getString("registered");
    String authority = row.getString("authority");
    Instant decidedAt = Columns.instantOrNull(row, "decided_at");
    return new Application(
        row.getString("id"),
        row.getString("applicant"),
        Columns.instant(row, "created_at"),
        new Application.Contents(
            ApplicationState.of(row.getString("state")),
            row.getInt("version"),
            json.readValue(row.getString("answers"), Answers.class),
            registered == null ? null : json.readValue(registered, Registered.class),
            Columns.instantOrNull(row, "registered_at"),
            authority == null
                ? null
                : new ShownAuthority(authority, Columns.instant(row, "authority_at")),
            Columns.longOrNull(row, "entity"),
            row.getBoolean("exceptional"),
            row.getInt("submissions"),
            Columns.instantOrNull(row, "submitted_at"),
            Columns.instantOrNull(row, "due_at"),
            decidedAt == null
                ? null
                : new Ruled(
                    Objects.requireNonNullElse(row.getString("reason"), ""),
                    Objects.requireNonNullElse(row.getString("decision_text"), ""),
                    decidedAt),
            row.getBoolean("appealed")));
  }
}
