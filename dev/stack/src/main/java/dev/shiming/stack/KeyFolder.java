package dev.shiming.stack;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keys of a developer's vault, which lie outside the state folder as they would lie outside the
 * databases and their backups; the private half is here for the disclosure desk and no part of the
 * site is told where. The reviewers' key opens organisations' proofs and nothing else.
 */
record KeyFolder(Path indexKey, Path vaultPublicKey, Path vaultPrivateKey, Path reviewKey) {

  static final String INDEX = "index.json";
  static final String VAULT_PUBLIC = "vault-public.json";
  static final String REVIEW = "review.json";
  static final String LEDGER = "ledger.json";

  private static HpkeParameters vault() throws GeneralSecurityException {
    return HpkeParameters.builder()
        .setVariant(HpkeParameters.Variant.TINK)
        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
        .setAeadId(HpkeParameters.AeadId.AES_128_GCM)
        .build();
  }

  static KeyFolder of(Path folder) throws IOException {
    return of(folder, folder);
  }

  /** The keys with the private half in another folder; each is made when it is missing. */
  static KeyFolder of(Path folder, Path desk) throws IOException {
    var keys =
        new KeyFolder(
            folder.resolve(INDEX),
            folder.resolve(VAULT_PUBLIC),
            desk.resolve("vault-private.json"),
            folder.resolve(REVIEW));
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.folder(desk);
      PrfConfig.register();
      HybridConfig.register();
      if (!Files.exists(keys.indexKey)) {
        var index =
            KeysetHandle.generateNew(
                PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        PrivateFiles.write(keys.indexKey, withSecret(index));
      }
      if (!Files.exists(keys.vaultPrivateKey) || !Files.exists(keys.vaultPublicKey)) {
        var pair = KeysetHandle.generateNew(vault(), RegistryConfiguration.get());
        PrivateFiles.write(keys.vaultPrivateKey, withSecret(pair));
        PrivateFiles.write(
            keys.vaultPublicKey,
            TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                pair.getPublicKeysetHandle(), RegistryConfiguration.get()));
      }
      addReviewKey(folder);
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IOException("The keys in " + folder + " cannot be made", e);
    }
  }

  /** Adds the key of a service's ledgers; each service has a folder that no other one reads. */
  static Path addLedgerKey(Path folder) throws IOException {
    var key = PrivateFiles.folder(folder).resolve(LEDGER);
    if (Files.exists(key)) {
      return key;
    }
    try {
      MacConfig.register();
      PrivateFiles.write(
          key,
          withSecret(
              KeysetHandle.generateNew(
                  PredefinedMacParameters.HMAC_SHA256_256BITTAG, RegistryConfiguration.get())));
      return key;
    } catch (GeneralSecurityException e) {
      throw new IOException("The key " + key + " cannot be made", e);
    }
  }

  /** Adds the reviewers' key to a folder that has the others, perhaps of an older release. */
  static void addReviewKey(Path folder) throws IOException {
    var key = folder.resolve(REVIEW);
    if (Files.exists(key)) {
      return;
    }
    try {
      HybridConfig.register();
      PrivateFiles.write(
          key, withSecret(KeysetHandle.generateNew(vault(), RegistryConfiguration.get())));
    } catch (GeneralSecurityException e) {
      throw new IOException("The key " + key + " cannot be made", e);
    }
  }

  private static String withSecret(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }
}
