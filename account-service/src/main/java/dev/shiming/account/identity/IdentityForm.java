package dev.shiming.account.identity;

import dev.shiming.account.verification.ClaimForm;
import dev.shiming.account.verification.ClientAddress;
import dev.shiming.kit.request.Client;
import org.jspecify.annotations.Nullable;

/**
 * What a member typed on Keycloak's pages to verify again or to change their phone.
 *
 * @param phone that is to be theirs from now on
 * @param oldPhone that was theirs until now, where they show that they still have it
 */
public record IdentityForm(
    @Nullable String method,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String oldPhone,
    @Nullable String oldCode,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    @Nullable Boolean documentConsent,
    @Nullable String address,
    @Nullable Integer port,
    @Nullable String program) {

  ClaimForm claim() {
    return new ClaimForm(method, phone, code, name, number, networkNumber, documentConsent);
  }

  /** The browser, as the page's server hands it on. */
  Client browser() {
    return Client.handedOn(ClientAddress.of(address), port, program);
  }

  @Override
  public String toString() {
    return "IdentityForm[method=" + method + "]";
  }
}
