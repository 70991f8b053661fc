package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

  private static final byte[] TEXT = "实名".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatThePublicKeySealsOnlyThePrivateOneOpens(@TempDir Path folder) throws Exception {
    var keys = KeyFolder.of(folder.resolve("keys"));
    var sealing =
        TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                Files.readString(keys.vaultPublicKey()), RegistryConfiguration.get())
            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    var opening =
        TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keys.vaultPrivateKey()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get())
            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    var context = "account-7:name".getBytes(StandardCharsets.UTF_8);
    assertThat(opening.decrypt(sealing.encrypt(TEXT, context), context)).isEqualTo(TEXT);
  }

  @Test
  void theIndexKeyStaysTheSame(@TempDir Path folder) throws Exception {
    var first = index(KeyFolder.of(folder)).computePrimary(TEXT, 32);
    assertThat(index(KeyFolder.of(folder)).computePrimary(TEXT, 32)).isEqualTo(first);
    assertThat(first).hasSize(32);
  }

  @Test
  void thePrivateHalfGoesToTheDeskAlone(@TempDir Path folder) throws Exception {
    var service = folder.resolve("service");
    var desk = folder.resolve("desk");
    Keys.main(new String[] {service.toString(), desk.toString()});
    assertThat(service.toFile().list())
        .containsExactlyInAnyOrder("index.json", "vault-public.json", "review.json", "ledger.json");
    assertThat(desk.toFile().list()).containsExactly("vault-private.json");
    var before = Files.readString(service.resolve("index.json"));
    Keys.main(new String[] {service.toString(), folder.resolve("other").toString()});
    assertThat(service.resolve("index.json")).hasContent(before);
    assertThat(folder.resolve("other")).doesNotExist();
    Files.delete(service.resolve("review.json"));
    Keys.main(new String[] {service.toString(), folder.resolve("other").toString()});
    assertThat(service.resolve("review.json")).as("of an older release").exists();
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void eachServiceHasAKeyOfItsOwnForItsLedgers(@TempDir Path folder) throws Exception {
    var service = folder.resolve("service");
    var forum = folder.resolve("forum");
    String[] folders = {service.toString(), folder.resolve("desk").toString(), forum.toString()};
    Keys.main(folders);
    assertThat(forum.toFile().list()).containsExactly("ledger.json");
    var key = Files.readString(forum.resolve("ledger.json"));
    assertThat(service.resolve("ledger.json")).content().isNotEqualTo(key);
    Keys.main(folders);
    assertThat(forum.resolve("ledger.json")).hasContent(key);
  }

  private static PrfSet index(KeyFolder keys) throws Exception {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(keys.indexKey()),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }
}
