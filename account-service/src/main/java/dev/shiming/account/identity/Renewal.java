package dev.shiming.account.identity;

import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.Refusals;
import dev.shiming.account.verification.Verification;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.request.Client;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a proof of a member in the place of what was there, in one transaction or not at all. */
@Component
class Renewal {

  private final Vault vault;
  private final Reclaiming reclaiming;
  private final Terms terms;
  private final Verification verification;
  private final OperationLog operations;
  private final Telling telling;
  private final InstantSource time;

  Renewal(
      Vault vault,
      Reclaiming reclaiming,
      Terms terms,
      Verification verification,
      OperationLog operations,
      Telling telling,
      InstantSource time) {
    this.vault = vault;
    this.reclaiming = reclaiming;
    this.terms = terms;
    this.verification = verification;
    this.operations = operations;
    this.telling = telling;
    this.time = time;
  }

  /**
   * Keeps the proof.
   *
   * @throws dev.shiming.kit.problem.Problem 422 where it is not the member's own or does not fit
   * @throws org.springframework.dao.DuplicateKeyException when somebody was quicker
   */
  @Transactional
  public void keep(String account, Proof proof, Occasion occasion, Client browser) {
    vault.lock(account);
    Refusals.throwAny(occasion.refusals(account, proof, vault));
    Refusals.throwAny(Refusals.used(reclaiming.heldByOthers(account, proof)));
    reclaiming.takeOver(account, proof);
    vault.keep(account, proof, time.instant());
    terms.settle(account);
    verification.done(account);
    operations.record(account, occasion.operation(), "member:" + account, browser);
    String notice = occasion.notice();
    if (notice != null) {
      telling.tell(account, notice, new NoticeSubject("identity", account, null), "", null, null);
    }
  }
}
