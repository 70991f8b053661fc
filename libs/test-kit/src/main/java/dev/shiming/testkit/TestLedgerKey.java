package dev.shiming.testkit;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key of the ledgers as the stack makes it, one for the tests of this JVM. */
public final class TestLedgerKey {

  private static final Path FILE = write(newKeyset());

  private TestLedgerKey() {}

  static String file() {
    return FILE.toString();
  }

  /** Another key, as whoever has only the database would have to guess it. */
  public static String newKeyset() {
    try {
      MacConfig.register();
      return json(
          KeysetHandle.generateNew(
              PredefinedMacParameters.HMAC_SHA256_256BITTAG, RegistryConfiguration.get()));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** The same keyset with a newer key in front. */
  public static String rotated(String keyset) {
    try {
      KeysetHandle old =
          TinkJsonProtoKeysetFormat.parseKeyset(
              keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
      return json(
          KeysetHandle.newBuilder(old)
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(
                          PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                      .withRandomId()
                      .makePrimary())
              .build());
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String json(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static Path write(String json) {
    try {
      Path file = Files.createTempFile("ledger", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, json);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
