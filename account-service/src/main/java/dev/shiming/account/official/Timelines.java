package dev.shiming.account.official;

import dev.shiming.kit.page.Columns;
import dev.shiming.kit.time.ChinaTime;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what time will do to an account. */
@Component
class Timelines {

  private final OfficialSettings settings;
  private final JdbcClient jdbc;

  Timelines(OfficialSettings settings, JdbcClient jdbc) {
    this.settings = settings;
    this.jdbc = jdbc;
  }

  Timeline of(String account) {
    List<Credential> credentials = credentials(account);
    return jdbc.sql(
            """
            select o.watch_on, o.opened_at, o.published_at,
              (select min(c.until) from official_check c
               where c.account = o.account and c.what <> 'domain') as recheck,
              (select max(m.at) from official_measure m
               where m.account = o.account and m.state = 'active') as restored
            from official_account o where o.account = ?
            """)
        .param(account)
        .query((row, n) -> timeline(row, credentials))
        .single();
  }

  private Timeline timeline(ResultSet row, List<Credential> credentials) throws SQLException {
    Date watchOn = row.getDate("watch_on");
    Instant recheck = Columns.instantOrNull(row, "recheck");
    Instant published = Columns.instantOrNull(row, "published_at");
    LocalDate recheckBy = recheck == null ? null : ChinaTime.dayOf(recheck);
    return new Timeline(
        watchOn == null ? null : watchOn.toLocalDate(),
        credentials,
        published,
        recheckBy,
        recheckBy == null ? null : recheckBy.plusDays(settings.recheckGrace().toDays()),
        newest(Columns.instant(row, "opened_at"), published, Columns.instantOrNull(row, "restored"))
            .plusDays(settings.dormancy().toDays()));
  }

  /** Silence counts from the last time that the account could or did speak. */
  private static LocalDate newest(@Nullable Instant... moments) {
    return Stream.of(moments)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(ChinaTime::dayOf)
        .orElseThrow();
  }

  private List<Credential> credentials(String account) {
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
