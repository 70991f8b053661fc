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

  private final Credentials credentials;
  private final OfficialSettings settings;
  private final JdbcClient jdbc;

  Timelines(Credentials credentials, OfficialSettings settings, JdbcClient jdbc) {
    this.credentials = credentials;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  Timeline of(String account) {
    List<Credential> held = credentials.of(account);
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
        .query((row, n) -> timeline(row, held))
        .single();
  }

  private Timeline timeline(ResultSet row, List<Credential> held) throws SQLException {
    Date watchOn = row.getDate("watch_on");
    Instant recheck = Columns.instantOrNull(row, "recheck");
    Instant published = Columns.instantOrNull(row, "published_at");
    Instant restored = Columns.instantOrNull(row, "restored");
    return new Timeline(
        watchOn == null ? null : watchOn.toLocalDate(),
        held,
        published,
        recheck == null ? null : ChinaTime.dayOf(recheck),
        recheck == null
            ? null
            : latest(recheck, restored).plusDays(settings.recheckGrace().toDays()),
        latest(Columns.instant(row, "opened_at"), published, restored)
            .plusDays(settings.dormancy().toDays()));
  }

  /** Whoever was made active again has the whole time before them. */
  private static LocalDate latest(@Nullable Instant... moments) {
    return Stream.of(moments)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(ChinaTime::dayOf)
        .orElseThrow();
  }
}
