package dev.shiming.account.official;

import dev.shiming.account.official.Life.Lasting;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Reads what lies before an account. */
@Service
public class LifeQueries {

  private final OfficialAccounts accounts;
  private final Timelines timelines;
  private final Measures measures;
  private final Awakening awakening;
  private final OperatorNames names;
  private final Seats seats;
  private final Renewals renewals;
  private final InstantSource time;

  LifeQueries(
      OfficialAccounts accounts,
      Timelines timelines,
      Measures measures,
      Awakening awakening,
      OperatorNames names,
      Seats seats,
      Renewals renewals,
      InstantSource time) {
    this.accounts = accounts;
    this.timelines = timelines;
    this.measures = measures;
    this.awakening = awakening;
    this.names = names;
    this.seats = seats;
    this.renewals = renewals;
    this.time = time;
  }

  /**
   * For whoever holds a seat.
   *
   * @throws Problem 404 for everybody else
   */
  public Life of(String account, String viewer) {
    Seat seat = seats.of(account, viewer).orElseThrow(Problem::notFound);
    OfficialAccount found = accounts.find(account).orElseThrow(Problem::notFound);
    Timeline timeline = timelines.of(account);
    LocalDate today = ChinaTime.today(time);
    return new Life(
        found.state(),
        measures.of(account),
        timeline.credentials().stream()
            .map(one -> new Lasting(one.domain(), one.until(), one.current(today)))
            .toList(),
        timeline.recheckBy(),
        timeline.dormantOn(),
        timeline.publishedAt(),
        seat == Seat.OWNER && awakening.dormant(found),
        renewals.underWay(account, viewer).orElse(null),
        names.of(account).orElse(null),
        found.agency());
  }
}
