package dev.shiming.account.official;

import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner takes the agency off the card once the contract has ended. That needs no review; another
 * agency needs a renewal, for which the registry is asked.
 */
@Service
public class Parting {

  private final OfficialAccounts accounts;
  private final Seats seats;
  private final OperationLog operations;

  Parting(OfficialAccounts accounts, Seats seats, OperationLog operations) {
    this.accounts = accounts;
    this.seats = seats;
    this.operations = operations;
  }

  /**
   * The card shows no agency any more; nothing happens where it shows none.
   *
   * @throws Problem 404 or 403 for others, 409 {@code official.closed}
   */
  @Transactional
  public void part(String account, String owner) {
    OfficialAccount found =
        accounts.change(account, UnaryOperator.identity()).orElseThrow(Problem::notFound);
    seats.requireOwner(account, owner);
    if (found.state() == OfficialState.CLOSED) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    if (found.agency() != null) {
      accounts.change(account, one -> one.signedWith(null));
      operations.record(owner, "official.agency-end", "official:" + account);
    }
  }
}
