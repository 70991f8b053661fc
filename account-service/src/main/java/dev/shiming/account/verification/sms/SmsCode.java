package dev.shiming.account.verification.sms;

import dev.shiming.account.vault.KeyedMac;
import dev.shiming.kit.page.Columns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A code that was sent: what it is worth, not what it is. */
record SmsCode(
    int keyId,
    String phoneMac,
    String codeMac,
    int leftAttempts,
    Instant expiresAt,
    Instant nextAt) {

  static SmsCode of(ResultSet row, int number) throws SQLException {
    return new SmsCode(
        row.getInt("key_id"),
        row.getString("phone_mac"),
        row.getString("code_mac"),
        row.getInt("left_attempts"),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "next_at"));
  }

  boolean isFor(List<KeyedMac> phone) {
    return matches(phone, phoneMac);
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
