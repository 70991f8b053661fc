package dev.shiming.account.verification;

import dev.shiming.account.vault.IdentityField;
import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.verification.gateway.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a confirmed claim is worth: how sure it makes, how long it holds, what is kept of it. */
@Component
class Worth {

  private final Validity validity;

  Worth(VerificationSettings settings) {
    this.validity = settings.validity();
  }

  Proof of(Claim.ByPhone claim, Outcome.Confirmed by) {
    String phone = claim.phone().value();
    return proof(
        Method.PHONE,
        "line",
        by,
        Map.of(IdentityField.PHONE, phone),
        Map.of(IndexPurpose.PHONE, phone));
  }

  Proof of(Claim.ByIdentityNumber claim, Outcome.Confirmed by) {
    String phone = claim.phone().value();
    String number = claim.number().value();
    return proof(
        Method.IDENTITY_NUMBER,
        Proof.THREE_FACTOR,
        by,
        Map.of(
            IdentityField.NAME, claim.name().value(),
            IdentityField.NUMBER, number,
            IdentityField.PHONE, phone),
        Map.of(IndexPurpose.PHONE, phone, IndexPurpose.IDENTITY_NUMBER, number));
  }

  Proof of(Claim.ByNetworkNumber claim, Outcome.Confirmed by) {
    String number = claim.number().value();
    return proof(
        Method.NETWORK_NUMBER,
        "network",
        by,
        Map.of(IdentityField.NETWORK_NUMBER, number),
        Map.of(
            IndexPurpose.NETWORK_NUMBER, number, IndexPurpose.NETWORK_PSEUDONYM, by.pseudonym()));
  }

  private Proof proof(
      Method method,
      String assurance,
      Outcome.Confirmed by,
      Map<IdentityField, String> identity,
      Map<IndexPurpose, String> keys) {
    return new Proof(
        method.word(), assurance, by.provider(), by.receipt(), validity.of(method), identity, keys);
  }
}
