package dev.shiming.account.verification.code;

import dev.shiming.account.vault.IndexPurpose;

/** One use of an allowance, by whoever it is counted for. */
public record Use(Allowance allowance, IndexPurpose purpose, String whose) {

  @Override
  public String toString() {
    return "Use[" + allowance.rule() + "]";
  }
}
