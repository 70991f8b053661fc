package dev.shiming.account.verification;

import org.jspecify.annotations.Nullable;

/** Asks for a code; the address counts for the sending limit and is kept as a keyed MAC only. */
public record CodeRequest(
    @Nullable String phone, @Nullable String method, @Nullable String address) {

  @Override
  public String toString() {
    return "CodeRequest[method=" + method + "]";
  }
}
