package dev.shiming.account.official;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A whole official account before a moderator, which only a report brings there. */
@Component
class OfficialSubject implements CaseSubject {

  static final String TYPE = "official";

  private static final Reasons REASONS = new Reasons(Measures.OF_REPORTS);

  private final OfficialAccounts accounts;
  private final Seats seats;
  private final ReportedAccounts reported;

  OfficialSubject(OfficialAccounts accounts, Seats seats, ReportedAccounts reported) {
    this.accounts = accounts;
    this.seats = seats;
    this.reported = reported;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Reasons reasons() {
    return REASONS;
  }

  @Override
  public boolean tellsItself() {
    return true;
  }

  /** A closed account is nothing that anybody could still decide about. */
  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return accounts
        .find(id)
        .filter(account -> account.state() != OfficialState.CLOSED)
        .map(OfficialSubject::snapshot);
  }

  private static Snapshot snapshot(OfficialAccount account) {
    String text =
        Stream.of(account.name(), account.tagline())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new Snapshot(account.account(), account.name(), text, account.handle());
  }

  /** Nobody decides about an account that they work for. */
  @Override
  public boolean concerns(String id, String account) {
    return seats.of(id, account).isPresent();
  }

  @Override
  public void carryOut(String id, Effect effect) {
    switch (effect) {
      case Effect.Remove right -> reported.pause(id, right);
      case Effect.Restore undone -> reported.restore(id, undone);
      case Effect.Publish ignored -> {}
      case Effect.Refuse ignored -> {}
      case Effect.Correct ignored -> {}
      case Effect.Hold ignored -> {}
    }
  }
}
