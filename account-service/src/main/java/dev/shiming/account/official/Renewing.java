package dev.shiming.account.official;

import dev.shiming.account.notice.Telling;
import dev.shiming.kit.member.AvatarSeed;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes anew what is known of an account that is there, for the same registrant or for another one
 * (O21.9, O21.11), in the transaction of the decision and with one fact.
 */
@Service
public class Renewing {

  private final OfficialAccounts accounts;
  private final Findings findings;
  private final Lifting lifting;
  private final TransferHistory history;
  private final Seats seats;
  private final Telling telling;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Renewing(
      OfficialAccounts accounts,
      Findings findings,
      Lifting lifting,
      TransferHistory history,
      Seats seats,
      Telling telling,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.findings = findings;
    this.lifting = lifting;
    this.history = history;
    this.seats = seats;
    this.telling = telling;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Brings checks, credentials and card up to date and lifts what time alone did.
   *
   * @param undone whether this was approved before and taken back, which suspended the account
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void renew(Opened fresh, boolean undone) {
    OfficialAccount before = lock(fresh.account());
    write(fresh);
    announce(before, fresh, fresh.avatar(), undone);
  }

  /**
   * Opens again what was approved, taken back and approved once more: with all that the application
   * says now, which may be corrected since.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(Opened fresh) {
    OfficialAccount before = lock(fresh.account());
    write(fresh);
    register(fresh);
    String avatar = Objects.requireNonNullElseGet(fresh.avatar(), AvatarSeed::random);
    announce(before, fresh, avatar, true);
  }

  /** Takes back what was approved: the badge is gone until it is approved again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void suspend(String account) {
    accounts.change(account, one -> one.in(OfficialState.SUSPENDED));
  }

  /**
   * Puts another registrant in place of the present one: all seats and invitations end, {@code
   * fresh.owner()} begins alone, and nothing that was granted to the old registrant stays. Whoever
   * is the registrant already, after an undoing, is only renewed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void transfer(Opened fresh, String application, boolean undone) {
    OfficialAccount before = lock(fresh.account());
    if (before.entity() == fresh.entity()) {
      renew(fresh, undone);
      return;
    }
    Instant now = time.instant();
    write(fresh);
    register(fresh);
    jdbc.sql(
            """
            update official_account
            set announces = false, second_pair = false,
              operator_name = null, operator_name_at = null
            where account = ?
            """)
        .param(fresh.account())
        .update();
    history.add(fresh, before.entity(), application, now);
    endSeats(before, fresh.owner());
    seats.give(fresh.account(), fresh.owner(), Seat.OWNER, now);
    String avatar = Objects.requireNonNullElseGet(fresh.avatar(), AvatarSeed::random);
    announce(before, fresh, avatar, undone);
  }

  private OfficialAccount lock(String account) {
    return accounts
        .change(account, UnaryOperator.identity())
        .filter(found -> found.state() != OfficialState.CLOSED)
        .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "official.closed"));
  }

  private void write(Opened fresh) {
    findings.replace(fresh);
    jdbc.sql(
            """
            update official_account
            set category = ?, tagline = ?, operating_place = ?, contact = ?, news = ?
            where account = ?
            """)
        .params(
            Arrays.asList(
                fresh.category().word(),
                fresh.tagline(),
                fresh.operatingPlace(),
                fresh.contact(),
                fresh.news().word(),
                fresh.account()))
        .update();
  }

  /** Who stands behind the account. */
  private void register(Opened fresh) {
    jdbc.sql("update official_account set kind = ?, entity = ? where account = ?")
        .params(fresh.kind().word(), fresh.entity(), fresh.account())
        .update();
  }

  private void endSeats(OfficialAccount before, String next) {
    seats.membersOf(before.account()).stream()
        .filter(member -> !member.equals(next))
        .forEach(
            member ->
                telling.tell(
                    member, "official-transferred", before.subject(), before.name(), null, null));
    seats.endAll(before.account());
  }

  /** Shows the picture, or the one before where none was sent. */
  private void announce(
      OfficialAccount before, Opened fresh, @Nullable String avatar, boolean undone) {
    OfficialState state = lifting.lift(before, undone);
    accounts.change(
        before.account(),
        one ->
            (avatar == null ? one : one.showing(avatar))
                .signedWith(fresh.agency())
                .touched()
                .in(state));
  }
}
