package dev.shiming.account.vault;

import java.util.List;

/**
 * Says whether two identities are equal without keeping either. A port, because whoever holds the
 * key can test guesses: a key file serves development, a key service with rate limits production.
 */
public interface IdentityIndex {

  /** Under the newest key, for rows that are written. */
  KeyedMac newest(IndexPurpose purpose, String value);

  /** Under every live key, newest first, for rows that are looked up. */
  List<KeyedMac> live(IndexPurpose purpose, String value);
}
