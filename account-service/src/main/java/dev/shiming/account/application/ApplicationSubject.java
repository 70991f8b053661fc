package dev.shiming.account.application;

import dev.shiming.account.official.Seats;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An application before a reviewer. */
@Component
class ApplicationSubject implements CaseSubject {

  static final String TYPE = "application";

  private static final Reasons REASONS =
      new Reasons(
          List.of(
              "application.name",
              "application.entity",
              "application.authority",
              "application.credential",
              "application.accounts",
              "application.category",
              "application.purpose",
              "application.cap",
              "application.rules"));

  private final Applications applications;
  private final Approval approval;
  private final Summary summary;
  private final Seats seats;

  ApplicationSubject(Applications applications, Approval approval, Summary summary, Seats seats) {
    this.applications = applications;
    this.approval = approval;
    this.summary = summary;
    this.seats = seats;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String desk() {
    return REVIEWER;
  }

  @Override
  public boolean correctable() {
    return true;
  }

  @Override
  public String noticePrefix() {
    return "application";
  }

  @Override
  public Reasons reasons() {
    return REASONS;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return applications
        .find(id)
        .filter(found -> viewer.is(found.applicant()) || viewer.has(REVIEWER))
        .filter(found -> found.state() != ApplicationState.WITHDRAWN)
        .map(summary::of);
  }

  /** Whoever works for the account has no say in what becomes of it. */
  @Override
  public boolean concerns(String id, String account) {
    return applications
        .find(id)
        .flatMap(found -> seats.of(found.aim().account(), account))
        .isPresent();
  }

  @Override
  public void carryOut(String id, Effect effect) {
    approval.carryOut(id, effect);
  }
}
