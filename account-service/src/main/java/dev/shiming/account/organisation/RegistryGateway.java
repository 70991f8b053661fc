package dev.shiming.account.organisation;

import dev.shiming.account.organisation.Organisation.Kind;
import dev.shiming.account.organisation.Organisation.Related;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The registry of organisations: what it knows, whom it confirms, whom it reaches. */
@HttpExchange("/registry")
interface RegistryGateway {

  @PostExchange("/checks")
  Found check(@RequestHeader("Idempotency-Key") String key, @RequestBody Question question);

  @PostExchange("/authority")
  Ruling authority(@RequestHeader("Idempotency-Key") String key, @RequestBody Claim claim);

  @PostExchange("/messages")
  void send(@RequestHeader("Idempotency-Key") String key, @RequestBody Message message);

  /** A unified code. */
  record Question(String code) {}

  /** What the registry says of it. */
  record Found(@Nullable String receipt, @Nullable Boolean exists, @Nullable Entry organisation) {

    boolean contradictsItself() {
      return receipt == null || exists == null || exists != (organisation != null);
    }
  }

  /** What is on record of an organisation. */
  record Entry(
      @Nullable String code,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String status,
      @Nullable String place,
      @Nullable String scope,
      @Nullable String contactHint,
      @Nullable List<Relative> related) {

    /** Empty when it is another's, or not whole. */
    Optional<Organisation> read(UnifiedCode asked, String receipt) {
      boolean active = "active".equals(status);
      Kind known = Kind.named(kind).orElse(null);
      List<Relative> listed = related == null ? List.of() : related;
      List<Related> others = listed.stream().flatMap(one -> one.read().stream()).toList();
      return !asked.value().equals(code)
              || name == null
              || known == null
              || (!active && !"revoked".equals(status))
              || place == null
              || scope == null
              || contactHint == null
              || others.size() < listed.size()
          ? Optional.empty()
          : Optional.of(
              new Organisation(
                  asked, name, known, active, place, scope, contactHint, others, receipt));
    }
  }

  /** An organisation that belongs together with another. */
  record Relative(@Nullable String code, @Nullable String name) {

    Optional<Related> read() {
      String called = name;
      return called == null
          ? Optional.empty()
          : UnifiedCode.of(code).map(known -> new Related(known, called));
    }
  }

  /** A code, and the receipts of the checks on a person who says they act for it. */
  record Claim(String code, List<String> receipts) {}

  /** Whether that person may, null where the registry knows no such checks. */
  record Ruling(@Nullable String receipt, @Nullable String code, @Nullable Boolean confirmed) {

    boolean contradicts(UnifiedCode asked) {
      return receipt == null || !asked.value().equals(code);
    }

    Authority authority() {
      if (confirmed == null) {
        return Authority.UNKNOWN;
      }
      return confirmed ? Authority.YES : Authority.NO;
    }
  }

  /** A text for the registered contact. */
  record Message(String code, String text) {
    @Override
    public String toString() {
      return "Message[sealed]";
    }
  }
}
