package dev.shiming.account.official;

import dev.shiming.account.notice.Addressees;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who answer for what an official account publishes: its owners and editors. */
@Component
class Responsible implements Addressees {

  private final JdbcClient jdbc;

  Responsible(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> of(String account) {
    return jdbc.sql(
            """
            select member from official_seat where account = ? and seat in ('owner', 'editor')
            order by member
            """)
        .param(account)
        .query((row, n) -> row.getString("member"))
        .list();
  }
}
