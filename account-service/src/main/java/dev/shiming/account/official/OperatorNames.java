package dev.shiming.account.official;

import dev.shiming.account.official.Life.ShownName;
import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.Verification;
import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.request.Clients;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows the name of the person behind an account on its card, for as long as they want it. The
 * vault gives no name back, so they type it anew and it is compared with the identity on file; the
 * number is kept nowhere.
 */
@Service
public class OperatorNames {

  private final OfficialAccounts accounts;
  private final Entities entities;
  private final Seats seats;
  private final Verification verification;
  private final Vault vault;
  private final Clients clients;
  private final OperationLog operations;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final InstantSource time;

  OperatorNames(
      OfficialAccounts accounts,
      Entities entities,
      Seats seats,
      Verification verification,
      Vault vault,
      Clients clients,
      OperationLog operations,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.entities = entities;
    this.seats = seats;
    this.verification = verification;
    this.vault = vault;
    this.clients = clients;
    this.operations = operations;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Name and number as they were typed, and whether the name may be shown. */
  public record Typed(@Nullable String name, @Nullable String number, boolean consent) {

    @Override
    public String toString() {
      return "Typed[sealed]";
    }
  }

  private record Identity(ChineseName name, IdentityNumber number) {}

  /**
   * Shows the name, to which the person agreed; holds no database connection while the gateway is
   * asked.
   *
   * @throws Problem as {@link #requireNameOnFile}; 422 with the fields at fault; 429, or 503
   *     without an answer
   */
  void show(String account, String person, Typed typed) {
    requireNameOnFile(account, person);
    Identity identity = read(typed);
    boolean theirs =
        verification.identifies(
            person, identity.name(), identity.number(), clients.current().address());
    if (!theirs) {
      throw Problem.field("name", "identity.mismatch");
    }
    transaction.executeWithoutResult(
        status -> {
          accounts.change(account, OfficialAccount::touched);
          requirePersonBehind(account, person);
          keep(account, identity.name());
          operations.record(person, "official.show-name", reference(account));
        });
  }

  /**
   * The account, if this person is behind it and could have their name shown.
   *
   * @throws Problem 404 or 403 for others; 409 {@code official.organised}, {@code official.closed}
   *     or {@code identity.too-weak}
   */
  OfficialAccount requireNameOnFile(String account, String person) {
    OfficialAccount found = requirePersonBehind(account, person);
    if (!vault.holds(person, IndexPurpose.IDENTITY_NUMBER)) {
      throw new Problem(HttpStatus.CONFLICT, "identity.too-weak");
    }
    return found;
  }

  /** Forgets the name; whoever is behind the account may always ask for that. */
  public void hide(String account, String person) {
    transaction.executeWithoutResult(
        status -> {
          if (!entities.isBehind(person, account)) {
            throw Problem.notFound();
          }
          accounts.change(account, OfficialAccount::touched);
          jdbc.sql(
                  """
                  update official_account set operator_name = null, operator_name_at = null
                  where account = ?
                  """)
              .param(account)
              .update();
          operations.record(person, "official.hide-name", reference(account));
        });
  }

  /** The name that is shown. */
  Optional<ShownName> of(String account) {
    return jdbc.sql(
            """
            select operator_name, operator_name_at from official_account
            where account = ? and operator_name is not null
            """)
        .param(account)
        .query(
            (row, n) ->
                new ShownName(
                    row.getString("operator_name"), Columns.instant(row, "operator_name_at")))
        .optional();
  }

  private void keep(String account, ChineseName name) {
    jdbc.sql(
            """
            update official_account set operator_name = ?, operator_name_at = ? where account = ?
            """)
        .params(name.value(), time.instant(), account)
        .update();
  }

  private OfficialAccount requirePersonBehind(String account, String person) {
    seats.requireOwner(account, person);
    OfficialAccount found = accounts.find(account).orElseThrow(Problem::notFound);
    if (found.kind().organised()) {
      throw new Problem(HttpStatus.CONFLICT, "official.organised");
    }
    if (found.state() == OfficialState.CLOSED) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    if (!entities.isBehind(person, account)) {
      throw new Problem(HttpStatus.FORBIDDEN, "seat.not-enough");
    }
    return found;
  }

  private Identity read(Typed typed) {
    List<FieldProblem> problems = new ArrayList<>();
    ChineseName name = ChineseName.read(typed.name(), problems);
    IdentityNumber number = IdentityNumber.read(typed.number(), ChinaTime.today(time), problems);
    if (name == null || number == null || !problems.isEmpty()) {
      throw Problem.invalid(problems);
    }
    return new Identity(name, number);
  }

  private static String reference(String account) {
    return "official:" + account;
  }
}
