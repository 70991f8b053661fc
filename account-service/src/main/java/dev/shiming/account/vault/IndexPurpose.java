package dev.shiming.account.vault;

import java.util.Locale;

/** What an equality is asked for; the same value gives unrelated keys under two purposes. */
public enum IndexPurpose {
  PHONE,
  IDENTITY_NUMBER,
  NETWORK_NUMBER,
  NETWORK_PSEUDONYM,
  SMS_TARGET,
  SMS_CODE,
  LIMIT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
