package dev.shiming.account.vault;

import java.util.Map;

/**
 * A verification that succeeded, on its way into the vault: the only object that carries a whole
 * identity.
 *
 * @param identity what is sealed
 * @param keys what the index keeps, so that one person registers once
 */
public record Proof(
    String method,
    String assurance,
    String provider,
    String receipt,
    Map<IdentityField, String> identity,
    Map<IndexPurpose, String> keys) {

  @Override
  public String toString() {
    return "Proof[method=" + method + "]";
  }
}
