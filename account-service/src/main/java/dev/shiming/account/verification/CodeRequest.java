package dev.shiming.account.verification;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a code; the address counts for the sending limit and is kept as a keyed MAC only.
 *
 * @param held whether it goes to the phone that a member has so far and wants to change
 */
public record CodeRequest(
    @Nullable String phone,
    @Nullable String method,
    @Nullable String address,
    @Nullable Boolean held) {

  PhoneRole role() {
    return Boolean.TRUE.equals(held) ? PhoneRole.HELD : PhoneRole.CLAIMED;
  }

  @Override
  public String toString() {
    return "CodeRequest[method=" + method + "]";
  }
}
