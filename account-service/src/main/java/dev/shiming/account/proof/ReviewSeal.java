package dev.shiming.account.proof;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals proofs to the reviewers' key, which is not the vault's: whoever steals the database reads
 * none, and an identity cannot be opened with it.
 */
class ReviewSeal {

  private final HybridEncrypt publicKey;
  private final HybridDecrypt privateKey;

  private ReviewSeal(HybridEncrypt publicKey, HybridDecrypt privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  static ReviewSeal of(String keysetJson) throws GeneralSecurityException {
    HybridConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keysetJson, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    return new ReviewSeal(
        keyset
            .getPublicKeysetHandle()
            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class),
        keyset.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
  }

  byte[] seal(String id, String reference, byte[] plain) {
    try {
      return publicKey.encrypt(plain, context(id, reference));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("a proof was not sealed", cause);
    }
  }

  byte[] open(String id, String reference, byte[] sealed) {
    try {
      return privateKey.decrypt(sealed, context(id, reference));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("a proof does not open", cause);
    }
  }

  private static byte[] context(String id, String reference) {
    return ("proof|" + id + '|' + reference).getBytes(StandardCharsets.UTF_8);
  }
}
