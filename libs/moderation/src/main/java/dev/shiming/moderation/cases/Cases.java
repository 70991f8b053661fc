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
  private final CaseSubjects subjects;
  private final CaseSettings settings;
  private final InstantSource time;

  Cases(
      CaseStore store,
      Reports reports,
      CaseSubjects subjects,
      CaseSettings settings,
      InstantSource time) {
    this.store = store;
    this.reports = reports;
    this.subjects = subjects;
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
    openOrJoin(kind, subject, snapshot, evidence, Terms.USUAL);
  }

  /**
   * The same on terms of its own; who joins an open case brings the terms that it then has.
   *
   * @param kind {@code application} or {@code application-appeal}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(
      String kind, Subject subject, Snapshot snapshot, List<Evidence> evidence, Terms terms) {
    openOrJoin(kind, subject, snapshot, evidence, terms);
  }

  /** Whether this account holds the claim of an open case about it now. */
  public boolean claimedBy(String account, Subject subject) {
    return store.claimed(subject, account, time.instant());
  }

  /** The newest decision about it that nobody has undone: what an appeal is against. */
  public Optional<Decided> newestDecision(Subject subject) {
    return store.newestDecision(subject);
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
              ModerationCase joined =
                  openOrJoin(CaseKinds.REPORT, subject, snapshot, List.of(), Terms.USUAL);
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
      String kind, Subject subject, Snapshot snapshot, List<Evidence> evidence, Terms terms) {
    Instant now = time.instant();
    String desk = subjects.desk(kind, subject);
    Instant due = now.plus(settings.due(kind));
    boolean added = store.add(kind, subject, desk, terms, snapshot, evidence, now, due);
    ModerationCase open = store.lockOpen(kind, subject).orElseThrow(ModerationCase::changed);
    if (added) {
      store.note(open.id(), now, "opened", null, null, null);
      return open;
    }
    String before = open.snapshot().text();
    if (open.changeTo(snapshot, evidence, terms)) {
      store.save(open);
      store.note(open.id(), now, "changed", snapshot.author(), null, before);
    }
    return open;
  }
}
