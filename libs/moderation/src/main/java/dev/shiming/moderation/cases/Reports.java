package dev.shiming.moderation.cases;

import dev.shiming.kit.page.Columns;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that cases consist of; who reported is known to nobody but the notices. */
@Repository
class Reports {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int TICKET_LENGTH = 12;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Ticket> ticketOf(String reporter, Subject subject) {
    return ticketOf(reporter, subject, "");
  }

  /** The same, seeing what others committed since this transaction began. */
  Optional<Ticket> ticketNowOf(String reporter, Subject subject) {
    return ticketOf(reporter, subject, " for update");
  }

  private Optional<Ticket> ticketOf(String reporter, Subject subject, String lock) {
    return jdbc.sql(
            """
            select r.ticket, c.due_at from case_report r join moderation_case c on c.id = r.case_id
            where r.reporter = ? and r.subject_type = ? and r.subject_id = ?
            """
                + lock)
        .params(reporter, subject.type(), subject.id())
        .query((row, n) -> new Ticket(row.getString("ticket"), Columns.instant(row, "due_at")))
        .optional();
  }

  /** Adds a report unless this reporter has reported the subject; then empty. */
  Optional<String> add(
      long caseId, Subject subject, String reporter, String reason, String text, Instant at) {
    String ticket = newTicket();
    int added =
        jdbc.sql(
                """
            insert ignore into case_report
              (case_id, ticket, reporter, subject_type, subject_id, reason, text, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .params(caseId, ticket, reporter, subject.type(), subject.id(), reason, text, at)
            .update();
    return added == 1 ? Optional.of(ticket) : Optional.empty();
  }

  List<String> reporters(long caseId) {
    return jdbc.sql("select reporter from case_report where case_id = ? order by id")
        .param(caseId)
        .query((row, n) -> row.getString("reporter"))
        .list();
  }

  private String newTicket() {
    StringBuilder ticket = new StringBuilder(TICKET_LENGTH);
    for (int i = 0; i < TICKET_LENGTH; i++) {
      ticket.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return ticket.toString();
  }
}
