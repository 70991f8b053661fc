package dev.shiming.account.official;

import dev.shiming.account.official.Enforcement.Enforced;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner brings an account back that nothing but its silence suspended. */
@Service
public class Awakening {

  static final String DORMANT = "official.dormant";

  private final OfficialAccounts accounts;
  private final Enforcement enforcement;
  private final Seats seats;
  private final OperationLog operations;

  Awakening(
      OfficialAccounts accounts, Enforcement enforcement, Seats seats, OperationLog operations) {
    this.accounts = accounts;
    this.enforcement = enforcement;
    this.seats = seats;
    this.operations = operations;
  }

  /**
   * Makes it active again.
   *
   * @throws Problem 409 {@code official.not-dormant} where it is not its silence that suspended it
   */
  @Transactional
  public void awaken(String account, String owner) {
    OfficialAccount found =
        accounts.change(account, UnaryOperator.identity()).orElseThrow(Problem::notFound);
    seats.requireOwner(account, owner);
    if (!dormant(found)) {
      throw new Problem(HttpStatus.CONFLICT, "official.not-dormant");
    }
    enforcement.enforce(found, new Enforced(OfficialState.ACTIVE, "", "", owner, null));
    operations.record(owner, "official.awaken", "official:" + account);
  }

  boolean dormant(OfficialAccount account) {
    return account.state() == OfficialState.SUSPENDED
        && enforcement
            .newest(account.account())
            .filter(measure -> measure.isByTime(DORMANT))
            .isPresent();
  }
}
