package dev.shiming.account.verification;

import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.account.verification.document.NetworkNumber;

/** Who somebody says they are, in a form that can be asked about. */
public sealed interface Claim {

  /** Whoever holds a phone of their own: enough for every basic right. */
  record ByPhone(MainlandPhone phone) implements Claim {}

  /** Name, resident identity number and phone of one person. */
  record ByIdentityNumber(ChineseName name, IdentityNumber number, MainlandPhone phone)
      implements Claim {}

  /** The number of the network identity service, and nothing else. */
  record ByNetworkNumber(NetworkNumber number) implements Claim {}
}
