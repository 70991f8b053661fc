package dev.shiming.account.official;

import java.time.LocalDate;
import java.util.List;

/** What an official account may do and who works for it, for the services that it writes in. */
record OfficialFact(
    long version,
    String account,
    String handle,
    String name,
    EntityKind kind,
    Category category,
    OfficialState state,
    boolean announces,
    News news,
    boolean secondPair,
    List<Permission> domains,
    List<Holder> seats) {

  /** A domain that it may write in, with the last day. */
  record Permission(Domain domain, LocalDate until) {}

  /** A member and their seat. */
  record Holder(String account, Seat seat) {}
}
