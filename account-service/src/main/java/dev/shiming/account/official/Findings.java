package dev.shiming.account.official;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was found about an official account: its checks and its credentials. */
@Repository
class Findings {

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts what was found now in place of what was found before; no end is announced yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(Opened found) {
    jdbc.sql("delete from official_check where account = ?").param(found.account()).update();
    jdbc.sql("delete from official_domain where account = ?").param(found.account()).update();
    keep(found);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Opened found) {
    found.checks().forEach(check -> keep(found.account(), check));
    found.credentials().forEach(credential -> keep(found.account(), credential));
  }

  private void keep(String account, Check check) {
    Domain domain = check.domain();
    jdbc.sql(
            """
            insert into official_check (account, what, domain, method, at, until)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                account,
                check.what(),
                domain == null ? null : domain.word(),
                check.method(),
                check.at(),
                check.until()))
        .update();
  }

  private void keep(String account, Credential credential) {
    jdbc.sql("insert into official_domain (account, domain, number, until) values (?, ?, ?, ?)")
        .params(account, credential.domain().word(), credential.number(), credential.until())
        .update();
  }
}
