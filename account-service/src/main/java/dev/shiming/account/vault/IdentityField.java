package dev.shiming.account.vault;

import java.util.Locale;

/** The parts of an identity that are kept, each sealed by itself. */
public enum IdentityField {
  NAME,
  NUMBER,
  PHONE,
  NETWORK_NUMBER;

  /** The name in rows and in the context that a sealed field is bound to. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
