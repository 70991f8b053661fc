package dev.shiming.account.vault;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verification that succeeded, on its way into the vault: the only object that carries a whole
 * identity.
 *
 * @param lasts how long it holds, null for ever
 * @param identity what is sealed
 * @param keys what the index keeps, so that one person registers once
 */
public record Proof(
    String method,
    String assurance,
    String provider,
    String receipt,
    @Nullable Period lasts,
    Map<IdentityField, String> identity,
    Map<IndexPurpose, String> keys) {

  /** How sure a check makes that finds name, number and phone to be one person's. */
  public static final String THREE_FACTOR = "three-factor";

  /** Whether it says whose the phone is, and not only that somebody uses it. */
  public boolean namesHolderOfPhone() {
    return THREE_FACTOR.equals(assurance);
  }

  @Override
  public String toString() {
    return "Proof[method=" + method + "]";
  }
}
