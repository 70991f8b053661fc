package dev.shiming.account.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.testkit.Proves;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

@Proves(value = "C48", part = "vault")
class SealTests {

  private static final String ACCOUNT = "7d9f0f2e-3a51-4b4e-9a55-0a6c1f0f2b11";
  private static final String NAME = "欧阳金丝雀";

  private final Seal seal;

  SealTests() throws GeneralSecurityException {
    seal = Seal.of(TestKeys.publicKeyset());
  }

  @Test
  void aSealedFieldOpensOnlyWithThePrivateKeyAndItsOwnContext() throws Exception {
    byte[] sealed = seal.seal(ACCOUNT, IdentityField.NAME, NAME);

    assertThat(TestKeys.open(sealed, ACCOUNT, "name")).isEqualTo(NAME);
    assertThatThrownBy(() -> TestKeys.open(sealed, ACCOUNT, "phone"))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> TestKeys.open(sealed, "00000000-0000-4000-8000-000000000000", "name"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aSealedFieldHoldsNothingReadable() {
    byte[] sealed = seal.seal(ACCOUNT, IdentityField.NAME, NAME);

    for (var charset :
        new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16BE}) {
      String bytes = new String(sealed, StandardCharsets.ISO_8859_1);
      String plain = new String("金丝雀".getBytes(charset), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContain(plain);
    }
  }

  @Test
  void theSameValueIsSealedDifferentlyEachTime() {
    assertThat(seal.seal(ACCOUNT, IdentityField.NAME, NAME))
        .isNotEqualTo(seal.seal(ACCOUNT, IdentityField.NAME, NAME));
  }

  @Test
  void theLengthOfASealedFieldSaysNothing() {
    assertThat(seal.seal(ACCOUNT, IdentityField.NAME, "林夏"))
        .hasSameSizeAs(seal.seal(ACCOUNT, IdentityField.NUMBER, "99010119900307001X"))
        .hasSameSizeAs(seal.seal(ACCOUNT, IdentityField.NAME, "𠮷".repeat(30)));
  }

  @Test
  void aPrivateKeyIsRefusedWhereThePublicOneBelongs() {
    assertThatThrownBy(() -> Seal.of(TestKeys.privateKeyset()))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aProofNeverPrintsWhatItCarries() {
    var proof =
        new Proof(
            "phone",
            "line",
            "carrier",
            "r-1",
            null,
            java.util.Map.of(IdentityField.PHONE, "+8613800138000"),
            java.util.Map.of(IndexPurpose.PHONE, "+8613800138000"));

    assertThat(proof.toString()).doesNotContain("138");
  }
}
