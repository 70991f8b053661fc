package dev.shiming.account.application;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications in the database. */
@Repository
class Applications {

  private static final List<String> WAITING = ApplicationState.words(ApplicationState::waiting);
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

  /** Whether an application about this account, but this one, waits for a decision. */
  boolean waits(String account, String but) {
    return any(
        "account = :account and state in (:waiting) and id <> :but",
        Map.of("account", account, "waiting", WAITING, "but", but));
  }

  /** Whether somebody has handed in that this account should be theirs. */
  boolean transferWaits(String account) {
    return any(
        "account = :account and state in (:waiting) and intent = 'transfer'",
        Map.of("account", account, "waiting", WAITING));
  }

  /** Whether this member has begun an application about this account that was not handed in. */
  boolean drafted(String account, String applicant) {
    return any(
        "account = :account and state = 'draft' and applicant = :applicant",
        Map.of("account", account, "applicant", applicant));
  }

  /** Whether another application about the same account was approved after this one. */
  boolean overtaken(Application approved) {
    return any(
        """
        account = :account and state = 'approved' and id <> :id
          and decided_at > (select decided_at from application where id = :id)
        """,
        Map.of("account", approved.aim().account(), "id", approved.id()));
  }

  private boolean any(String condition, Map<String, ?> values) {
    return jdbc.sql("select count(*) from application where " + condition)
            .params(values)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * How many applications of this entity, but this one, hold a place under its cap; a renewal takes
   * none, and an undone approval left an account that has its own.
   */
  int waitingFor(long entity, String but) {
    return jdbc.sql(
            """
            select count(*) from application
            where entity = :entity and state in (:waiting) and id <> :but
              and intent <> 'renewal' and not undone
            """)
        .param("entity", entity)
        .param("waiting", WAITING)
        .param("but", but)
        .query(Integer.class)
        .single();
  }

  void add(Application application) {
    jdbc.sql(
            """
            insert into application
              (id, applicant, intent, account, state, version, answers, exceptional, submissions,
               appealed, created_at)
            values (?, ?, ?, ?, ?, ?, ?, false, 0, false, ?)
            """)
        .params(
            application.id(),
            application.applicant(),
            application.aim().intent().word(),
            application.aim().account(),
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
              registered_at = ?, authority = ?, authority_at = ?, agency = ?, entity = ?,
              exceptional = ?, undone = ?, submissions = ?, submitted_at = ?, due_at = ?, reason = ?,
              decision_text = ?, decided_at = ?, appealed = ?
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
                now.agency() == null ? null : json.writeValueAsString(now.agency()),
                now.entity(),
                now.exceptional(),
                now.undone(),
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
    String agency = row.getString("agency");
    Instant decidedAt = Columns.instantOrNull(row, "decided_at");
    return new Application(
        row.getString("id"),
        row.getString("applicant"),
        new Aim(Intent.of(row.getString("intent")), row.getString("account")),
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
            agency == null ? null : json.readValue(agency, FoundAgency.class),
            Columns.longOrNull(row, "entity"),
            row.getBoolean("exceptional"),
            row.getBoolean("undone"),
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
