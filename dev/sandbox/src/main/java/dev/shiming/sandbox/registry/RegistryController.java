package dev.shiming.sandbox.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.sandbox.answers.Answers;
import dev.shiming.sandbox.carrier.Receipts;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import dev.shiming.sandbox.sms.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers which organisation a code is, who may act for it, and reaches its contact. */
@RestController
class RegistryController {

  private static final int LONGEST = 1_000;

  private final Organisations organisations;
  private final Receipts receipts;
  private final Inbox inbox;
  private final Faults faults;
  private final Answers<Found> found = new Answers<>();
  private final Answers<Authority> authorities = new Answers<>();
  private final Answers<Accepted> accepted = new Answers<>();

  RegistryController(Organisations organisations, Receipts receipts, Inbox inbox, Faults faults) {
    this.organisations = organisations;
    this.receipts = receipts;
    this.inbox = inbox;
    this.faults = faults;
  }

  @PostMapping("/registry/checks")
  Found check(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Question question) {
    if (lying()) {
      return new Found(receipt(), false, organisations.otherThan(question.code()));
    }
    return found.once(
        key, () -> Found.of(receipt(), organisations.find(question.code()).orElse(null)));
  }

  @PostMapping("/registry/authority")
  Authority authority(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Claim claim) {
    if (lying()) {
      return new Authority(receipt(), organisations.otherThan(claim.code()).code(), true);
    }
    return authorities.once(key, () -> new Authority(receipt(), claim.code(), confirmed(claim)));
  }

  @PostMapping("/registry/messages")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted send(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Sending sending) {
    var text = sending.text();
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var contact =
        organisations
            .contact(sending.code())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return accepted.once(
        key, () -> new Accepted(lying() ? receipt() : inbox.deliver("+86" + contact, text).id()));
  }

  private @Nullable Boolean confirmed(Claim claim) {
    var phones = claim.known().stream().map(receipts::phoneOf).flatMap(Optional::stream).toList();
    return phones.isEmpty()
        ? null
        : (Boolean) organisations.contact(claim.code()).filter(phones::contains).isPresent();
  }

  private boolean lying() {
    return faults.is(Gateway.REGISTRY, Mode.LYING);
  }

  private static String receipt() {
    return UUID.randomUUID().toString();
  }

  /** The code that the caller was given. */
  record Question(@Nullable String code) {}

  /** What the registry says of it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Found(String receipt, boolean exists, @Nullable Organisation organisation) {

    static Found of(String receipt, @Nullable Organisation organisation) {
      return new Found(receipt, organisation != null, organisation);
    }
  }

  /** The receipts of the checks on a person who says they act for the organisation. */
  record Claim(@Nullable String code, @Nullable List<String> receipts) {

    List<String> known() {
      return receipts == null ? List.of() : receipts;
    }
  }

  /** Whether that person may, null where the registry knows no such checks. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Authority(String receipt, @Nullable String code, @Nullable Boolean confirmed) {}

  /** A message to the registered contact of an organisation. */
  record Sending(@Nullable String code, @Nullable String text) {}

  /** The receipt of a message that was taken on. */
  record Accepted(String id) {}
}
