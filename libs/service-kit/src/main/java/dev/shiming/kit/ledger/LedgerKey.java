package dev.shiming.kit.ledger;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Seals under a keyset that lies in a file, where whoever administers the database does not read. A
 * newer key put in front seals from then on; the older ones go on to verify what they sealed.
 */
public final class LedgerKey {

  private final Mac mac;

  private LedgerKey(Mac mac) {
    this.mac = mac;
  }

  /**
   * Reads the keyset, a JSON file of Tink.
   *
   * @throws IllegalStateException when there is none
   */
  public static LedgerKey read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException cause) {
      throw new IllegalStateException("SHIMING_LEDGER_KEY names no readable file", cause);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("SHIMING_LEDGER_KEY names no keyset of a MAC", cause);
    }
  }

  static LedgerKey of(String keysetJson) throws GeneralSecurityException {
    MacConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keysetJson, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    return new LedgerKey(keyset.getPrimitive(RegistryConfiguration.get(), Mac.class));
  }

  Bytes seal(byte[] message) {
    try {
      return Bytes.copyFrom(mac.computeMac(message));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("the ledger's key does not compute", cause);
    }
  }

  boolean fits(Bytes seal, byte[] message) {
    try {
      mac.verifyMac(seal.toByteArray(), message);
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }
}
