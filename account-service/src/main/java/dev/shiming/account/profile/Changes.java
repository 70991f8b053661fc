package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.page.Columns;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes in the database; all but single look-ups are under the lock of the profile's row. */
@Repository
class Changes {

  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Change> find(String id) {
    return id.matches("\\d{1,18}")
        ? jdbc.sql("select * from profile_change where id = ?")
            .param(Long.valueOf(id))
            .query(Change::of)
            .optional()
        : Optional.empty();
  }

  /** The newest of each item, in one statement. */
  List<Change> newest(String account) {
    return jdbc.sql(
            """
            select * from profile_change where id in
              (select max(id) from profile_change where account = ? group by item)
            """)
        .param(account)
        .query(Change::of)
        .list();
  }

  Optional<Change> waiting(String account, Item item) {
    return jdbc.sql("select * from profile_change where account = ? and waiting_item = ?")
        .params(account, item.word())
        .query(Change::of)
        .optional();
  }

  /** What was shown last of an item, or was removed from it. */
  Optional<Change> newestShown(String account, Item item) {
    return jdbc.sql(
            """
            select * from profile_change where account = ? and item = ?
              and state in ('passed', 'removed') order by id desc limit 1
            """)
        .params(account, item.word())
        .query(Change::of)
        .optional();
  }

  /** Whether nothing of the same item came after it that is shown, was removed or waits. */
  boolean standing(Change change) {
    return jdbc.sql(
                """
                select count(*) from profile_change where account = ? and item = ? and id > ?
                  and state in ('waiting', 'passed', 'removed')
                """)
            .params(change.account(), change.item().word(), change.id())
            .query(Long.class)
            .single()
        == 0;
  }

  /** Skeletons of the member's names that ended in one of these states. */
  Set<String> skeletons(String account, State... states) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct proposed from profile_change
                where account = :account and item = 'nickname' and state in (:states)
                """)
            .param("account", account)
            .param("states", Arrays.stream(states).map(State::word).toList())
            .query((row, n) -> AccountName.skeletonOf(row.getString("proposed")))
            .set());
  }

  boolean any(String account, Item item) {
    return jdbc.sql("select count(*) from profile_change where account = ? and item = ?")
            .params(account, item.word())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether a picture of the member is in this state, or was when another took its place. */
  boolean anyPicture(String account, State state) {
    return jdbc.sql(
                """
                select count(*) from profile_change where account = ?
                  and item in ('avatar', 'cover') and state = ? and proposed is not null
                """)
            .params(account, state.word())
            .query(Long.class)
            .single()
        > 0;
  }

  /** When the member proposed something, since a time, newest first. */
  List<Instant> proposedSince(String account, Instant since, int most) {
    return jdbc.sql(
            """
            select proposed_at from profile_change where account = ? and proposed_at > ?
            order by proposed_at desc limit ?
            """)
        .params(account, since, most)
        .query((row, n) -> Columns.instant(row, "proposed_at"))
        .list();
  }

  /** When a proposed nickname was last taken after a time. */
  Optional<Instant> lastRenamed(String account, Instant after) {
    return jdbc.sql(
            """
            select ended_at from profile_change
            where account = ? and item = 'nickname' and state = 'passed' and ended_at > ?
            order by ended_at desc limit 1
            """)
        .params(account, after)
        .query((row, n) -> Columns.instant(row, "ended_at"))
        .optional();
  }

  /** Adds one; gives its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(
      String account,
      Item item,
      @Nullable String proposed,
      @Nullable String replaced,
      State state,
      @Nullable String reason,
      Instant proposedAt,
      @Nullable Instant endedAt) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into profile_change
              (account, item, proposed, replaced, state, reason, proposed_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                account,
                item.word(),
                proposed,
                replaced,
                state.word(),
                reason,
                proposedAt,
                endedAt))
        .update(id, "id");
    return Objects.requireNonNull(id.getKey()).longValue();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void save(Change change) {
    jdbc.sql(
            """
            update profile_change
            set replaced = ?, state = ?, reason = ?, text = ?, report = ?, ended_at = ?
            where id = ?
            """)
        .params(
            Arrays.asList(
                change.replaced(),
                change.state().word(),
                change.reason(),
                change.text(),
                change.report(),
                change.endedAt(),
                change.id()))
        .update();
  }
}
