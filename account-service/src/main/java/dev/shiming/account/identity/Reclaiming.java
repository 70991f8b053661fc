package dev.shiming.account.identity;

import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Vault;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a phone that changed hands to whoever proves that it is theirs by name and number. Neither
 * side learns of the other: the one before is only told to verify again (A22.9).
 */
@Component
public class Reclaiming {

  private final Vault vault;
  private final Terms terms;
  private final Telling telling;
  private final InstantSource time;

  Reclaiming(Vault vault, Terms terms, Telling telling, InstantSource time) {
    this.vault = vault;
    this.terms = terms;
    this.telling = telling;
    this.time = time;
  }

  /** What of a proof is another account's and stays so; a code to a phone alone moves nothing. */
  public Set<IndexPurpose> heldByOthers(String account, Proof proof) {
    Set<IndexPurpose> held = EnumSet.noneOf(IndexPurpose.class);
    held.addAll(vault.others(account, proof).keySet());
    if (proof.namesHolderOfPhone() && held.equals(Set.of(IndexPurpose.PHONE))) {
      held.clear();
    }
    return held;
  }

  /** Takes the phone from who had it before, in the transaction that gives it to the account. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeOver(String account, Proof proof) {
    if (proof.namesHolderOfPhone()) {
      vault.otherHolderOfPhone(account, proof).ifPresent(this::relieve);
    }
  }

  private void relieve(String before) {
    vault.losePhone(before, time.instant());
    terms.settle(before);
    telling.tell(before, "phone-lost", new NoticeSubject("identity", before, null), "", null, null);
  }
}
