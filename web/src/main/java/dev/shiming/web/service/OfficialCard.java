package dev.shiming.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anybody may know of an official account: what was checked, how, when and until when. */
public record OfficialCard(
    Person account,
    String handle,
    String kind,
    String category,
    @Nullable String tagline,
    Instant since,
    String state,
    String news,
    List<Check> checks,
    @Nullable Operator operator,
    List<Credential> domains) {

  public OfficialCard {
    checks = checks == null ? List.of() : List.copyOf(checks);
    domains = domains == null ? List.of() : List.copyOf(domains);
  }

  /** One thing that was checked; the domain says of which credential. */
  public record Check(
      String what, @Nullable String domain, String method, Instant at, @Nullable Instant until) {}

  /** The organisation behind the account. */
  public record Operator(
      String name,
      String code,
      String place,
      String scope,
      @Nullable String operatingPlace,
      @Nullable String contact) {}

  /** A credential with its last day. */
  public record Credential(String domain, String number, LocalDate until, boolean current) {}
}
