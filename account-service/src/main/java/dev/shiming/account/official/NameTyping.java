package dev.shiming.account.official;

import dev.shiming.account.official.OperatorNames.Typed;
import dev.shiming.account.origin.Act;
import dev.shiming.account.origin.Ticket;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.account.origin.Tickets;
import dev.shiming.kit.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the name and number of the person behind an account on the origin of tickets, so that web
 * never has them; web is told how it ended, never what was typed.
 */
@Service
public class NameTyping {

  private static final String OUTCOME = "name";

  private final OperatorNames names;
  private final Tickets tickets;
  private final TransactionTemplate transaction;

  NameTyping(OperatorNames names, Tickets tickets, TransactionTemplate transaction) {
    this.names = names;
    this.tickets = tickets;
    this.transaction = transaction;
  }

  /**
   * An address to which the person sends name, number and consent.
   *
   * @throws Problem as {@link OperatorNames#requireNameOnFile}
   */
  public TicketAddress address(String account, String person) {
    String handle = names.requireNameOnFile(account, person).handle();
    return tickets.issue(
        new Ticket(Act.NAME, account, null, person, "/studio/" + handle + "/account"));
  }

  /** Shows the name that a ticket allows; gives the page to go back to. */
  public String take(String ticket, Typed typed) {
    Optional<Ticket> found =
        Objects.requireNonNull(transaction.execute(status -> tickets.take(Act.NAME, ticket)));
    if (found.isEmpty()) {
      return tickets.leadingTo("/studio", OUTCOME, NameOutcome.ENDED.word());
    }
    Ticket taken = found.get();
    String page = Objects.requireNonNull(taken.back());
    return tickets.leadingTo(page, OUTCOME, show(taken, typed).word());
  }

  private NameOutcome show(Ticket taken, Typed typed) {
    if (!typed.consent()) {
      return NameOutcome.CONSENT;
    }
    try {
      names.show(taken.reference(), taken.account(), typed);
      return NameOutcome.SHOWN;
    } catch (Problem refusal) {
      return NameOutcome.of(refusal);
    }
  }
}
