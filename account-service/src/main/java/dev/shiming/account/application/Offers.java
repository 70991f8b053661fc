package dev.shiming.account.application;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that their owners offer to members, one at a time for each account. An offer lapses
 * unless its member has handed in an application by then.
 */
@Repository
class Offers {

  private static final Duration STANDS = Duration.ofDays(14);
  private static final String STANDING =
      """
      (t.until > :now or exists (select 1 from application w where w.account = t.account
        and w.applicant = t.member and w.intent = 'transfer' and w.state in (:waiting)))
      """;
  private static final String NEWEST_APPLICATION =
      """
      (select b.id from application b where b.account = t.account and b.applicant = t.member
        and b.intent = 'transfer' and b.state <> 'withdrawn' and b.created_at >= t.at
        order by b.created_at desc, b.id limit 1)
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;

  Offers(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * An offer that stands.
   *
   * @param application id of the newest application that was begun with it
   */
  record Offer(
      String id,
      String account,
      String member,
      Instant at,
      Instant until,
      @Nullable String application,
      @Nullable String state) {

    static Offer of(ResultSet row, int number) throws SQLException {
      return new Offer(
          row.getString("id"),
          row.getString("account"),
          row.getString("member"),
          Columns.instant(row, "at"),
          Columns.instant(row, "until"),
          row.getString("application"),
          row.getString("state"));
    }
  }

  /** The one of this account. */
  Optional<Offer> of(String account) {
    return standing("t.account = :whose", account).stream().findFirst();
  }

  /** Those to this member, the newest first. */
  List<Offer> to(String member) {
    return standing("t.member = :whose", member);
  }

  /** Whether this account is offered to this member now. */
  boolean stands(String account, String member) {
    return of(account).filter(offer -> offer.member().equals(member)).isPresent();
  }

  /** Adds one, in place of one that has lapsed; gives its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String put(String account, String member, String owner) {
    String id = UUID.randomUUID().toString();
    Instant now = time.instant();
    jdbc.sql(
            """
            insert into transfer_offer (id, account, member, offered_by, at, until)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update id = values(id), member = values(member),
              offered_by = values(offered_by), at = values(at), until = values(until)
            """)
        .params(id, account, member, owner, now, now.plus(STANDS))
        .update();
    return id;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String account) {
    jdbc.sql("delete from transfer_offer where account = ?").param(account).update();
  }

  private List<Offer> standing(String whose, String id) {
    return jdbc.sql(
            """
            select t.*, a.id as application, a.state from transfer_offer t
              left join application a on a.id = %s
            where %s and %s order by t.at desc, t.id limit 100
            """
                .formatted(NEWEST_APPLICATION, whose, STANDING))
        .param("whose", id)
        .param("now", time.instant())
        .param("waiting", ApplicationState.words(ApplicationState::waiting))
        .query(Offer::of)
        .list();
  }
}
