package dev.shiming.account.official;

import dev.shiming.kit.page.Columns;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom an account went, and from whom. */
@Repository
class TransferHistory {

  private final JdbcClient jdbc;

  TransferHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Opened next, long from, String application, Instant at) {
    jdbc.sql(
            """
            insert into official_transfer (account, application, from_entity, to_entity, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(next.account(), application, from, next.entity(), at)
        .update();
  }

  /** The newest first; organisations are named, a person is nobody's business (PIPL 6). */
  List<Card.Transferred> of(String account) {
    return jdbc.sql(
            """
            select t.at, f.ref as from_ref, f.name as from_name, n.ref as to_ref, n.name as to_name
            from official_transfer t
              join entity f on f.id = t.from_entity join entity n on n.id = t.to_entity
            where t.account = ? order by t.id desc limit 100
            """)
        .param(account)
        .query(
            (row, n) ->
                new Card.Transferred(
                    Columns.instant(row, "at"),
                    registrant(row.getString("from_ref"), row.getString("from_name")),
                    registrant(row.getString("to_ref"), row.getString("to_name"))))
        .list();
  }

  private static Card.@Nullable Registrant registrant(String ref, @Nullable String name) {
    String code = Entities.codeOf(ref);
    return code == null || name == null ? null : new Card.Registrant(name, code);
  }
}
