package dev.shiming.account.official;

import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lifts what time alone did to an account, or the undoing of an approval that is given again; what
 * a person decided about the account stands.
 */
@Repository
class Lifting {

  private final JdbcClient jdbc;
  private final InstantSource time;

  Lifting(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** One measure; a rule of time has nobody who decided it. */
  private record Entry(OfficialState state, boolean byTime) {}

  /**
   * The state that is left, with an entry in the account's history where that differs from it.
   *
   * @param undone whether the account is suspended because its approval was taken back
   */
  OfficialState lift(OfficialAccount account, boolean undone) {
    List<Entry> newestFirst = measures(account.account());
    OfficialState measured =
        newestFirst.isEmpty() ? OfficialState.ACTIVE : newestFirst.getFirst().state();
    boolean byTime =
        !newestFirst.isEmpty() && newestFirst.getFirst().byTime() && measured == account.state();
    OfficialState left = undone || byTime ? decided(newestFirst) : account.state();
    if (byTime && left != measured) {
      note(account.account(), left);
    }
    return left;
  }

  private static OfficialState decided(List<Entry> newestFirst) {
    return newestFirst.stream()
        .filter(entry -> !entry.byTime())
        .map(Entry::state)
        .findFirst()
        .orElse(OfficialState.ACTIVE);
  }

  private List<Entry> measures(String account) {
    return jdbc.sql(
            "select state, by_account is null as by_time from official_measure where account = ? order by id desc")
        .param(account)
        .query(
            (row, n) ->
                new Entry(OfficialState.of(row.getString("state")), row.getBoolean("by_time")))
        .list();
  }

  private void note(String account, OfficialState state) {
    jdbc.sql(
            """
            insert into official_measure (account, state, reason, text, by_account, at)
            values (?, ?, '', '', null, ?)
            """)
        .params(account, state.word(), time.instant())
        .update();
  }
}
