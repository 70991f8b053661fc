package dev.shiming.account.official;

import dev.shiming.kit.problem.Problem;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts that are there, for applications about them. */
@Service
public class KnownAccounts {

  private final Credentials credentials;
  private final JdbcClient jdbc;

  KnownAccounts(Credentials credentials, JdbcClient jdbc) {
    this.credentials = credentials;
    this.jdbc = jdbc;
  }

  public Optional<KnownAccount> find(String account) {
    return jdbc.sql(
            """
            select o.*, e.ref from official_account o join entity e on e.id = o.entity
            where o.account = ?
            """)
        .param(account)
        .query(
            (row, n) -> {
              OfficialAccount found = OfficialAccount.of(row, n);
              return new KnownAccount(
                  found.account(),
                  found.handle(),
                  found.name(),
                  found.kind(),
                  found.category(),
                  found.tagline(),
                  found.state(),
                  found.entity(),
                  row.getString("ref"),
                  row.getString("operating_place"),
                  row.getString("contact"),
                  found.agency(),
                  credentials.of(account));
            })
        .optional();
  }

  /**
   * The same with the account's row locked until the transaction ends, so that of all who apply for
   * something about it one comes after the other.
   *
   * @throws Problem 404 for an unknown one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public KnownAccount lock(String account) {
    jdbc.sql("select number from official_account where account = ? for update")
        .param(account)
        .query(Long.class)
        .optional();
    return find(account).orElseThrow(Problem::notFound);
  }
}
