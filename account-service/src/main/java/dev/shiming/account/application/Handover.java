package dev.shiming.account.application;

import dev.shiming.account.application.Offers.Offer;
import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.account.official.KnownAccount;
import dev.shiming.account.official.KnownAccounts;
import dev.shiming.account.official.Nicknames;
import dev.shiming.account.official.Seat;
import dev.shiming.account.official.Seats;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners offer their account to a member, who may then apply for it; nothing changes hands before a
 * reviewer has approved that (O21.11). Each act is under the lock of the account's row.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Handover {

  private final KnownAccounts accounts;
  private final Seats seats;
  private final Nicknames nicknames;
  private final Offers offers;
  private final Applications applications;
  private final Telling telling;
  private final OperationLog operations;
  private final FormKeys forms;

  Handover(
      KnownAccounts accounts,
      Seats seats,
      Nicknames nicknames,
      Offers offers,
      Applications applications,
      Telling telling,
      OperationLog operations,
      FormKeys forms) {
    this.accounts = accounts;
    this.seats = seats;
    this.nicknames = nicknames;
    this.offers = offers;
    this.applications = applications;
    this.telling = telling;
    this.operations = operations;
    this.forms = forms;
  }

  /** The id of an offer. */
  public record Offered(String id) {}

  /**
   * Offers the account to the member with this nickname.
   *
   * @throws Problem 422 at {@code nickname}, 409 {@code transfer.offered} while another offer
   *     stands, 409 {@code official.closed}
   */
  public Offered offer(
      String account, String owner, @Nullable String nickname, @Nullable String key) {
    KnownAccount known = accounts.lock(account);
    seats.requireOwner(account, owner);
    return forms.once(owner, key, Offered.class, () -> offer(known, owner, nickname));
  }

  private Offered offer(KnownAccount known, String owner, @Nullable String nickname) {
    if (known.closed()) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    String member = nicknames.member(nickname);
    if (member.equals(owner)) {
      throw Problem.field("nickname", "transfer.self");
    }
    if (offers.of(known.account()).isPresent()) {
      throw new Problem(HttpStatus.CONFLICT, "transfer.offered");
    }
    String id = offers.put(known.account(), member, owner);
    operations.record(owner, "official.offer", "official:" + known.account());
    telling.tell(
        member,
        "transfer-offered",
        new NoticeSubject("official", known.account(), known.handle()),
        known.name(),
        null,
        null);
    return new Offered(id);
  }

  /**
   * The member declines, or an owner takes the offer back.
   *
   * @throws Problem 404 for everybody else, 409 {@code transfer.submitted} once the application was
   *     handed in
   */
  public void end(String account, String id, String caller) {
    accounts.lock(account);
    Offer offer =
        offers
            .of(account)
            .filter(found -> found.id().equals(id))
            .filter(found -> found.member().equals(caller) || owns(account, caller))
            .orElseThrow(Problem::notFound);
    if (applications.transferWaits(account)) {
      throw new Problem(HttpStatus.CONFLICT, "transfer.submitted");
    }
    offers.end(offer.account());
    operations.record(caller, "official.offer-end", "official:" + account);
  }

  private boolean owns(String account, String member) {
    return seats.of(account, member).filter(seat -> seat == Seat.OWNER).isPresent();
  }
}
