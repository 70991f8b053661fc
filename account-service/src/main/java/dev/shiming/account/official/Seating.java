package dev.shiming.account.official;

import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners offer seats, members take them; the last owner stays. */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Seating {

  private static final Duration OFFER = Duration.ofDays(14);
  private static final int MOST = 20;

  private final OfficialAccounts accounts;
  private final Seats held;
  private final Nicknames nicknames;
  private final Telling telling;
  private final OperationLog operations;
  private final FormKeys forms;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Seating(
      OfficialAccounts accounts,
      Seats held,
      Nicknames nicknames,
      Telling telling,
      OperationLog operations,
      FormKeys forms,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.held = held;
    this.nicknames = nicknames;
    this.telling = telling;
    this.operations = operations;
    this.forms = forms;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** The id of an offer. */
  public record Offered(String id) {}

  /**
   * Offers a seat to the member with this nickname.
   *
   * @throws Problem 422 at {@code nickname} or {@code seat}, 409 {@code seat.too-many}
   */
  public Offered invite(
      String account,
      String owner,
      @Nullable String nickname,
      @Nullable String seat,
      @Nullable String key) {
    OfficialAccount offering = requireOwner(account, owner);
    return forms.once(
        owner,
        key,
        Offered.class,
        () -> {
          Seat offered = Seat.of(seat).orElseThrow(() -> Problem.field("seat", "seat.unknown"));
          String member = nicknames.member(nickname);
          requireRoom(account, member);
          String id = UUID.randomUUID().toString();
          Instant now = time.instant();
          jdbc.sql(
                  """
                  insert into official_invitation
                    (id, account, member, seat, invited_by, at, until)
                  values (?, ?, ?, ?, ?, ?, ?)
                  on duplicate key update id = values(id), seat = values(seat),
                    invited_by = values(invited_by), at = values(at), until = values(until)
                  """)
              .params(id, account, member, offered.word(), owner, now, now.plus(OFFER))
              .update();
          operations.record(owner, "official.invite", reference(account));
          telling.tell(member, "seat-offered", subject(offering), offering.name(), null, null);
          return new Offered(id);
        });
  }

  /** The invited member takes the seat. */
  public void accept(String invitation, String member) {
    record Offer(String account, Seat seat, Instant until) {}
    Offer offer =
        jdbc.sql(
                """
                select account, seat, until from official_invitation
                where id = ? and member = ? for update
                """)
            .params(invitation, member)
            .query(
                (row, n) ->
                    new Offer(
                        row.getString("account"),
                        Seat.of(row.getString("seat")).orElseThrow(),
                        Columns.instant(row, "until")))
            .optional()
            .filter(found -> found.until().isAfter(time.instant()))
            .orElseThrow(Problem::notFound);
    lock(offer.account());
    jdbc.sql("delete from official_invitation where id = ?").param(invitation).update();
    held.give(offer.account(), member, offer.seat(), time.instant());
    operations.record(member, "official.seat", reference(offer.account()));
    changed(offer.account());
  }

  /** The member declines, or an owner takes the offer back. */
  public void decline(String invitation, String caller) {
    int gone =
        jdbc.sql(
                """
                delete from official_invitation where id = ? and (member = ? or account in
                  (select account from official_seat where member = ? and seat = 'owner'))
                """)
            .params(invitation, caller, caller)
            .update();
    if (gone == 0) {
      throw Problem.notFound();
    }
  }

  /** An owner gives a member another seat. */
  public void move(String account, String owner, String member, @Nullable String seat) {
    requireOwner(account, owner);
    Seat next = Seat.of(seat).orElseThrow(() -> Problem.field("seat", "seat.unknown"));
    Seat before = held.of(account, member).orElseThrow(Problem::notFound);
    if (before == Seat.OWNER && next != Seat.OWNER) {
      requireAnotherOwner(account, member);
    }
    jdbc.sql("update official_seat set seat = ? where account = ? and member = ?")
        .params(next.word(), account, member)
        .update();
    operations.record(owner, "official.seat", reference(account));
    changed(account);
  }

  /** An owner takes a seat away, or a member leaves theirs. */
  public void leave(String account, String caller, String member) {
    OfficialAccount left = caller.equals(member) ? lock(account) : requireOwner(account, caller);
    Seat seat = held.of(account, member).orElseThrow(Problem::notFound);
    if (seat == Seat.OWNER) {
      requireAnotherOwner(account, member);
    }
    jdbc.sql("delete from official_seat where account = ? and member = ?")
        .params(account, member)
        .update();
    operations.record(caller, "official.leave", reference(account));
    if (!caller.equals(member)) {
      telling.tell(member, "seat-ended", subject(left), left.name(), null, null);
    }
    changed(account);
  }

  /** Whether each article needs a second person; that takes two who may approve. */
  public void needSecondPair(String account, String owner, boolean needed) {
    requireOwner(account, owner);
    if (needed && seats(account, EnumSet.of(Seat.OWNER, Seat.EDITOR)) < 2) {
      throw new Problem(HttpStatus.CONFLICT, "seat.second-missing");
    }
    accounts.change(account, one -> one.needingSecondPair(needed));
    operations.record(owner, "official.second-pair", reference(account));
  }

  private void requireRoom(String account, String member) {
    if (held.of(account, member).isPresent()) {
      throw Problem.field("nickname", "seat.held");
    }
    int offered =
        jdbc.sql("select count(*) from official_invitation where account = ? and until > ?")
            .params(account, time.instant())
            .query(Integer.class)
            .single();
    if (offered + seats(account, EnumSet.allOf(Seat.class)) >= MOST) {
      throw new Problem(HttpStatus.CONFLICT, "seat.too-many", Map.of("max", MOST));
    }
  }

  private void requireAnotherOwner(String account, String member) {
    boolean another =
        jdbc.sql(
                    """
                    select count(*) from official_seat
                    where account = ? and seat = 'owner' and member <> ?
                    """)
                .params(account, member)
                .query(Integer.class)
                .single()
            > 0;
    if (!another) {
      throw new Problem(HttpStatus.CONFLICT, "seat.last-owner");
    }
  }

  private OfficialAccount requireOwner(String account, String caller) {
    OfficialAccount found = lock(account);
    held.requireOwner(account, caller);
    return found;
  }

  private OfficialAccount lock(String account) {
    return accounts.change(account, UnaryOperator.identity()).orElseThrow(Problem::notFound);
  }

  private int seats(String account, Set<Seat> kinds) {
    return jdbc.sql(
            "select count(*) from official_seat where account = :account and seat in (:kinds)")
        .param("account", account)
        .param("kinds", kinds.stream().map(Seat::word).toList())
        .query(Integer.class)
        .single();
  }

  private void changed(String account) {
    accounts.change(account, OfficialAccount::touched);
  }

  private static NoticeSubject subject(OfficialAccount account) {
    return new NoticeSubject("official", account.account(), account.handle());
  }

  private static String reference(String account) {
    return "official:" + account;
  }
}
