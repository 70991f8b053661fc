package dev.shiming.account.official;

import dev.shiming.account.name.Names;
import dev.shiming.account.notice.Telling;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what was decided about a whole account, by people or by a rule of time: its state,
 * its history and a statement of reasons to all who hold a seat (O21.19), in one transaction.
 */
@Component
class Enforcement {

  private final OfficialAccounts accounts;
  private final Names names;
  private final Seats seats;
  private final Telling telling;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Enforcement(
      OfficialAccounts accounts,
      Names names,
      Seats seats,
      Telling telling,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.names = names;
    this.seats = seats;
    this.telling = telling;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * A measure.
   *
   * @param reason code, empty when it is lifted
   * @param by account of who decided, null for a rule of time
   * @param caseId report that it answers, null for all others
   */
  record Enforced(
      OfficialState state, String reason, String text, @Nullable String by, @Nullable Long caseId) {

    static Enforced of(ResultSet row, int number) throws SQLException {
      return new Enforced(
          OfficialState.of(row.getString("state")),
          row.getString("reason"),
          row.getString("text"),
          row.getString("by_account"),
          Columns.longOrNull(row, "case_id"));
    }

    boolean isByTime(String because) {
      return by == null && reason.equals(because);
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void enforce(OfficialAccount before, Enforced measure) {
    String account = before.account();
    accounts.change(account, one -> one.in(measure.state()));
    jdbc.sql(
            """
            insert into official_measure (account, state, reason, text, by_account, case_id, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                account,
                measure.state().word(),
                measure.reason(),
                measure.text(),
                measure.by(),
                measure.caseId(),
                time.instant()))
        .update();
    if (measure.state() == OfficialState.CLOSED) {
      names.retire(account);
    }
    String kind = "official-" + measure.state().word();
    for (String member : seats.membersOf(account)) {
      telling.tell(member, kind, before.subject(), before.name(), measure.reason(), measure.text());
    }
  }

  /** The newest measure, which the account's state is due to. */
  Optional<Enforced> newest(String account) {
    return jdbc.sql("select * from official_measure where account = ? order by id desc limit 1")
        .param(account)
        .query(Enforced::of)
        .optional();
  }

  /** The newest measure that this report did not bring. */
  Optional<Enforced> before(String account, long report) {
    return jdbc.sql(
            """
            select * from official_measure where account = ? and (case_id is null or case_id <> ?)
            order by id desc limit 1
            """)
        .params(account, report)
        .query(Enforced::of)
        .optional();
  }
}
