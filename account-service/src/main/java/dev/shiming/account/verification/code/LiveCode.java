package dev.shiming.account.verification.code;

import dev.shiming.account.vault.KeyedMac;
import dev.shiming.kit.page.Columns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A code that was sent: what it is worth, not what it is. */
record LiveCode(
    int keyId,
    String receiverMac,
    String codeMac,
    int leftAttempts,
    Instant expiresAt,
    Instant nextAt) {

  static LiveCode of(ResultSet row, int number) throws SQLException {
    return new LiveCode(
        row.getInt("key_id"),
        row.getString("phone_mac"),
        row.getString("code_mac"),
        row.getInt("left_attempts"),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "next_at"));
  }

  boolean isFor(List<KeyedMac> receiver) {
    return matches(receiver, receiverMac);
  }

  boolean is(List<KeyedMac> code) {
    return matches(code, codeMac);
  }

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  private boolean matches(List<KeyedMac> macs, String kept) {
    return macs.stream().anyMatch(mac -> mac.keyId() == keyId && equal(mac.hex(), kept));
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
