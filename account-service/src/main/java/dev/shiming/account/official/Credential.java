package dev.shiming.account.official;

import java.time.LocalDate;

/** A permission to write as an expert of a domain, by the number of its document. */
public record Credential(Domain domain, String number, LocalDate until) {

  /** It counts on its last day. */
  boolean current(LocalDate today) {
    return !until.isBefore(today);
  }
}
