package dev.shiming.moderation.report;

import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Ticket;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where reports arrive. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  private final Reporting reporting;

  ReportController(Reporting reporting) {
    this.reporting = reporting;
  }

  @PostMapping
  @MemberOnly
  @ResponseStatus(HttpStatus.CREATED)
  Ticket report(@RequestBody SendReport sent) {
    return reporting.report(sent, Viewer.current());
  }
}
