package dev.shiming.moderation.cases;

import dev.shiming.moderation.screening.Evidence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a service hands over what a person has to decide, in the transaction of its write. */
@Service
public class Cases {

  private final CaseStore store;
  private final Reports reports;
  private final CaseSettings settings;
  private final InstantSource time;

  Cases(CaseStore store, Reports reports, CaseSettings settings, InstantSource time) {
    this.store = store;
    this.reports = reports;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Opens a case, or joins the open one of this kind and subject, which then shows this snapshot.
   *
   * @param kind {@code held-thread}, {@code held-post}, {@code held-comment} or {@code nickname}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(String kind, Subject subject, Snapshot snapshot, List<Evidence> evidence) {
    openOrJoin(kind, subject, snapshot, evidence);
  }

  /**
   * A member reports a text: it joins the open case about it or opens one. Reporting the same text
   * again gives the first ticket.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ticket report(
      Subject subject, Snapshot snapshot, String reporter, String reason, String text) {
    return reports
        .ticketOf(reporter, subject)
        .orElseGet(
            () -> {
              ModerationCase joined = openOrJoin(CaseKinds.REPORT, subject, snapshot, List.of());
              return addReport(joined, reporter, reason, text)
                  .or(() -> reports.ticketNowOf(reporter, subject))
                  .orElseThrow(ModerationCase::changed);
            });
  }

  /** The author took the subject away: open cases about it end as withdrawn. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(Subject subject) {
    Instant now = time.instant();
    for (ModerationCase open : store.lockOpen(subject)) {
      open.withdraw();
      store.save(open);
      store.note(open.id(), now, "withdrawn", open.snapshot().author(), null, null);
    }
  }

  private Optional<Ticket> addReport(
      ModerationCase joined, String reporter, String reason, String text) {
    Instant now = time.instant();
    Optional<String> ticket =
        reports.add(joined.id(), joined.subject(), reporter, reason, text, now);
    ticket.ifPresent(
        added -> {
          joined.addReport();
          store.save(joined);
          store.note(joined.id(), now, "reported", null, reason, null);
        });
    return ticket.map(added -> new Ticket(added, joined.dueAt()));
  }

  private ModerationCase openOrJoin(
      String kind, Subject subject, Snapshot snapshot, List<Evidence> evidence) {
    Instant now = time.instant();
    boolean added = store.add(kind, subject, snapshot, evidence, now, now.plus(settings.due(kind)));
    ModerationCase open = store.lockOpen(kind, subject).orElseThrow(ModerationCase::changed);
    if (added) {
      store.note(open.id(), now, "opened", null, null, null);
      return open;
    }
    String before = open.snapshot().text();
    if (open.changeTo(snapshot, evidence)) {
      store.save(open);
      store.note(open.id(), now, "changed", snapshot.author(), null, before);
    }
    return open;
  }
}
