package dev.shiming.account.registration;

import dev.shiming.account.profile.Named;

/** The answer to a registration, the same however often it is sent. */
public record Registered(String account, long number, String nickname) {

  static Registered of(String account, Named named) {
    return new Registered(account, named.number(), named.shown() ? "passed" : "waiting");
  }
}
