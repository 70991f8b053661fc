package dev.shiming.account.official;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the credentials of an account, those that have ended too. */
@Component
class Credentials {

  private final JdbcClient jdbc;

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Credential> of(String account) {
    return jdbc.sql(
            "select domain, number, until from official_domain where account = ? order by domain")
        .param(account)
        .query(
            (row, n) ->
                new Credential(
                    Domain.of(row.getString("domain")).orElseThrow(),
                    row.getString("number"),
                    row.getDate("until").toLocalDate()))
        .list();
  }
}
