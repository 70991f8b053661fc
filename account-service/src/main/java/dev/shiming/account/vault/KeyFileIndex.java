package dev.shiming.account.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The index under a keyset that lies in a file, outside state and backups. */
class KeyFileIndex implements IdentityIndex {

  private static final int MAC_BYTES = 32;

  private final int newest;
  private final Map<Integer, Prf> keys;

  private KeyFileIndex(PrfSet keyset) throws GeneralSecurityException {
    this.newest = keyset.getPrimaryId();
    this.keys = Map.copyOf(keyset.getPrfs());
  }

  static KeyFileIndex of(String keysetJson) throws GeneralSecurityException {
    PrfConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            keysetJson, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    return new KeyFileIndex(keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
  }

  @Override
  public KeyedMac newest(IndexPurpose purpose, String value) {
    return mac(newest, purpose, value);
  }

  @Override
  public List<KeyedMac> live(IndexPurpose purpose, String value) {
    List<KeyedMac> macs = new ArrayList<>(keys.size());
    macs.add(newest(purpose, value));
    keys.keySet().stream()
        .filter(id -> id != newest)
        .sorted()
        .forEach(id -> macs.add(mac(id, purpose, value)));
    return List.copyOf(macs);
  }

  private KeyedMac mac(int id, IndexPurpose purpose, String value) {
    Prf key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("index key " + id + " is not live");
    }
    byte[] bound = (purpose.word() + '\0' + value).getBytes(StandardCharsets.UTF_8);
    try {
      return new KeyedMac(id, HexFormat.of().formatHex(key.compute(bound, MAC_BYTES)));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("index key " + id + " does not compute", cause);
    }
  }
}
