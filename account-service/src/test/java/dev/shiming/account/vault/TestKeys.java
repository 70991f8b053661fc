package dev.shiming.account.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.hybrid.PredefinedHybridParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keys as the desk and the stack make them; the private half exists in tests only. */
public final class TestKeys {

  private static final KeysetHandle PRIVATE = generate();
  private static final String INDEX = newIndexKeyset();

  private TestKeys() {}

  public static Path publicKeyFile() {
    return file("vault-public", publicKeyset());
  }

  public static Path indexKeyFile() {
    return file("index", INDEX);
  }

  public static Path reviewKeyFile() {
    return file("review", serialized(generate()));
  }

  static String publicKeyset() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
          PRIVATE.getPublicKeysetHandle(), RegistryConfiguration.get());
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  static String privateKeyset() {
    return serialized(PRIVATE);
  }

  private static String serialized(KeysetHandle keyset) {
    try {
      return json(keyset);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  static String newIndexKeyset() {
    try {
      PrfConfig.register();
      return json(
          KeysetHandle.generateNew(
              PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** The same keyset with a newer key in front. */
  static String rotated(String keyset) throws GeneralSecurityException {
    KeysetHandle old =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    Parameters same = PredefinedPrfParameters.HMAC_SHA256_PRF;
    return json(
        KeysetHandle.newBuilder(old)
            .addEntry(KeysetHandle.generateEntryFromParameters(same).withRandomId().makePrimary())
            .build());
  }

  /** Opens a field as the desk would. */
  public static String open(byte[] sealed, String account, String field)
      throws GeneralSecurityException {
    byte[] context = (account + "|" + field).getBytes(StandardCharsets.UTF_8);
    ByteBuffer padded =
        ByteBuffer.wrap(
            PRIVATE
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(sealed, context));
    byte[] value = new byte[padded.getShort()];
    padded.get(value);
    return new String(value, StandardCharsets.UTF_8);
  }

  private static KeysetHandle generate() {
    try {
      HybridConfig.register();
      return KeysetHandle.generateNew(
          PredefinedHybridParameters.HPKE_X25519_HKDF_SHA256_AES_128_GCM,
          RegistryConfiguration.get());
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String json(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static Path file(String name, String json) {
    try {
      Path file = Files.createTempFile(name, ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, json);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
