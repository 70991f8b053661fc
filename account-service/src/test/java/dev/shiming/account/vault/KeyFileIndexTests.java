package dev.shiming.account.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@Proves(value = "C48", part = "keyed-index")
class KeyFileIndexTests {

  private static final String PHONE = "+8613800138000";

  private final String keyset = TestKeys.newIndexKeyset();

  @Test
  void theSameValueHasTheSameMacUnderOneKeyAndPurpose() throws Exception {
    var index = KeyFileIndex.of(keyset);

    KeyedMac mac = index.newest(IndexPurpose.PHONE, PHONE);

    assertThat(mac).isEqualTo(KeyFileIndex.of(keyset).newest(IndexPurpose.PHONE, PHONE));
    assertThat(mac.hex()).hasSize(64);
    assertThat(index.newest(IndexPurpose.PHONE, "+8613800138001")).isNotEqualTo(mac);
    assertThat(index.newest(IndexPurpose.SMS_TARGET, PHONE).hex()).isNotEqualTo(mac.hex());
  }

  @Test
  void theMacIsWorthNothingWithoutTheKey() throws Exception {
    KeyedMac mac = KeyFileIndex.of(keyset).newest(IndexPurpose.PHONE, PHONE);

    assertThat(KeyFileIndex.of(TestKeys.newIndexKeyset()).newest(IndexPurpose.PHONE, PHONE).hex())
        .isNotEqualTo(mac.hex());
    for (String guess : new String[] {PHONE, "phone\0" + PHONE, "13800138000"}) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
      assertThat(HexFormat.of().formatHex(hash)).isNotEqualTo(mac.hex());
    }
  }

  @Test
  void afterARotationRowsOfTheOldKeyAreStillFound() throws GeneralSecurityException {
    KeyedMac old = KeyFileIndex.of(keyset).newest(IndexPurpose.PHONE, PHONE);
    var rotated = KeyFileIndex.of(TestKeys.rotated(keyset));

    assertThat(rotated.newest(IndexPurpose.PHONE, PHONE).keyId()).isNotEqualTo(old.keyId());
    assertThat(rotated.live(IndexPurpose.PHONE, PHONE))
        .hasSize(2)
        .startsWith(rotated.newest(IndexPurpose.PHONE, PHONE))
        .contains(old);
  }
}
