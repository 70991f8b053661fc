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
    @Nullable String personName,
    @Nullable Agency agency,
    List<Credential> domains,
    List<Change> transfers) {

  public OfficialCard {
    checks = checks == null ? List.of() : List.copyOf(checks);
    domains = domains == null ? List.of() : List.copyOf(domains);
    transfers = transfers == null ? List.of() : List.copyOf(transfers);
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

  /** A change of the operator; a person is not named. */
  public record Change(Instant at, @Nullable Party from, @Nullable Party to) {}

  /** An organisation that gave or took the account. */
  public record Party(String name, String code) {}

  /** A credential with its last day. */
  public record Credential(String domain, String number, LocalDate until, boolean current) {}
}
