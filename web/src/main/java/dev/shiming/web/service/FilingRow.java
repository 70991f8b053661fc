package dev.shiming.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An official account as the platform files it: who runs it and what was checked. */
public record FilingRow(
    Person account,
    String handle,
    String kind,
    @Nullable String category,
    String state,
    @Nullable String news,
    Instant since,
    @Nullable Registrant registrant,
    @Nullable Person person,
    @Nullable Agency agency,
    List<Credential> domains,
    int seats,
    @Nullable Instant transferredAt) {

  public FilingRow {
    domains = domains == null ? List.of() : List.copyOf(domains);
  }

  /** The organisation behind it; an account of a person has none. */
  public record Registrant(String code, String name, @Nullable String place) {}

  /** A document for a domain and its last day. */
  public record Credential(String domain, String number, LocalDate until) {}
}
