package dev.shiming.account.verification;

import dev.shiming.account.verification.code.Receiver;

/** What a phone is to whoever types it; a code for one role proves nothing in the other. */
enum PhoneRole {
  /** The phone that is to be theirs from now on. */
  CLAIMED("phone", "sms.code", Receiver.Kind.PERSON),
  /** The phone that was theirs until now. */
  HELD("oldPhone", "sms.held-code", Receiver.Kind.HELD);

  private final String field;
  private final String text;
  private final Receiver.Kind kind;

  PhoneRole(String field, String text, Receiver.Kind kind) {
    this.field = field;
    this.text = text;
    this.kind = kind;
  }

  String field() {
    return field;
  }

  /** The message that carries the code. */
  String text() {
    return text;
  }

  Receiver.Kind kind() {
    return kind;
  }
}
