package dev.shiming.account.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals to a public key, so that nothing in the running site can open what it wrote. Every field is
 * padded to one length, and bound to its account and its name.
 */
class Seal {

  /** Two bytes of length, the value in UTF-8, zeros. */
  static final int PADDED_BYTES = 192;

  private final HybridEncrypt publicKey;

  private Seal(HybridEncrypt publicKey) {
    this.publicKey = publicKey;
  }

  /**
   * Reads a public keyset.
   *
   * @throws GeneralSecurityException also for a keyset that holds a private key
   */
  static Seal of(String publicKeysetJson) throws GeneralSecurityException {
    HybridConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
            publicKeysetJson, RegistryConfiguration.get());
    return new Seal(keyset.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class));
  }

  byte[] seal(String account, IdentityField field, String value) {
    try {
      return publicKey.encrypt(padded(value), context(account, field));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("an identity was not sealed", cause);
    }
  }

  /** What the desk has to state to open a field. */
  static byte[] context(String account, IdentityField field) {
    return (account + '|' + field.word()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] padded(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > PADDED_BYTES - Short.BYTES) {
      throw new IllegalArgumentException("longer than any identity");
    }
    return ByteBuffer.allocate(PADDED_BYTES).putShort((short) bytes.length).put(bytes).array();
  }
}
