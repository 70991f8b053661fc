package dev.shiming.moderation.report;

import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubjects;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a member's report of a text that they can see. */
@Service
class Reporting {

  private final FormKeys forms;
  private final CaseSubjects subjects;
  private final Cases cases;
  private final OperationLog operations;

  Reporting(FormKeys forms, CaseSubjects subjects, Cases cases, OperationLog operations) {
    this.forms = forms;
    this.subjects = subjects;
    this.cases = cases;
    this.operations = operations;
  }

  @Transactional
  public Ticket report(SendReport sent, Viewer viewer) {
    String reporter = viewer.member();
    return forms.once(
        reporter,
        sent.key(),
        Ticket.class,
        () -> {
          SendReport.Checked report = sent.checked();
          Snapshot seen = subjects.find(report.subject(), viewer).orElseThrow(Problem::notFound);
          Ticket ticket =
              cases.report(report.subject(), seen, reporter, report.reason(), report.text());
          operations.record(
              reporter, "report", report.subject().type() + ":" + report.subject().id());
          return ticket;
        });
  }
}
