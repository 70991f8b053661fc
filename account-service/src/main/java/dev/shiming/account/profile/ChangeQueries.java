package dev.shiming.account.profile;

import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows changes: to their member what waits, to moderators also the names of before. */
@Service
public class ChangeQueries {

  private final Profiles profiles;
  private final Changes changes;
  private final Renaming renaming;
  private final JdbcClient jdbc;

  ChangeQueries(Profiles profiles, Changes changes, Renaming renaming, JdbcClient jdbc) {
    this.profiles = profiles;
    this.changes = changes;
    this.renaming = renaming;
    this.jdbc = jdbc;
  }

  /** What a member sees of the own profile. */
  public OwnItems own(String account) {
    Profile profile = known(account);
    return OwnItems.of(profile, changes.newest(account), renaming.changeableFrom(profile));
  }

  /** A change and what is shown now, for moderators. */
  public ChangeView view(String id) {
    Change change = changes.find(id).orElseThrow(Problem::notFound);
    return new ChangeView(
        id,
        change.account(),
        change.item().word(),
        change.proposed(),
        known(change.account()).value(change.item()));
  }

  /** All names of a member, newest first, also those that were not taken. */
  public Page<NameRow> names(String account, @Nullable String after, int limit) {
    Profile profile = known(account);
    Cursor from = Cursor.parse(after, 1);
    List<NameRow> rows =
        jdbc.sql(
                """
                select id, proposed, state, reason, proposed_at, ended_at from profile_change
                where account = ? and item = 'nickname' and id < ? order by id desc limit ?
                """)
            .params(account, from == null ? Long.MAX_VALUE : from.number(0), limit + 1)
            .query(NameRow::of)
            .list();
    Page<NameRow> page = Page.of(rows, limit, row -> Cursor.of(row.id()));
    return page.items().isEmpty() && after == null
        ? new Page<>(List.of(NameRow.atRegistration(profile)), null)
        : page;
  }

  private Profile known(String account) {
    return profiles.find(account).orElseThrow(Problem::notFound);
  }
}
