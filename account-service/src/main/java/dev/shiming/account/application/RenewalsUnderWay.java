package dev.shiming.account.application;

import dev.shiming.account.official.Life.Renewal;
import dev.shiming.account.official.Renewals;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells official accounts of their renewals: what was handed in before what is only begun. */
@Component
class RenewalsUnderWay implements Renewals {

  private final JdbcClient jdbc;

  RenewalsUnderWay(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Renewal> underWay(String account, String viewer) {
    return jdbc.sql(
            """
            select id, state, applicant from application
            where account = :account and intent = 'renewal'
              and (state in (:waiting) or state = 'draft' and applicant = :viewer)
            order by state = 'draft', created_at desc, id limit 1
            """)
        .param("account", account)
        .param("waiting", ApplicationState.words(ApplicationState::waiting))
        .param("viewer", viewer)
        .query(
            (row, n) ->
                new Renewal(
                    viewer.equals(row.getString("applicant")) ? row.getString("id") : null,
                    row.getString("state")))
        .optional();
  }
}
