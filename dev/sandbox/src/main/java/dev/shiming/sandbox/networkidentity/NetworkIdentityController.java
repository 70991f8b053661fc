package dev.shiming.sandbox.networkidentity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.sandbox.answers.Answers;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a network number is somebody's, without saying whose. */
@RestController
class NetworkIdentityController {

  private final Faults faults;
  private final Answers<Outcome> answers = new Answers<>();

  NetworkIdentityController(Faults faults) {
    this.faults = faults;
  }

  @PostMapping("/network-identity/checks")
  Outcome check(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Question question) {
    var number =
        new NetworkNumber(question.networkNumber() == null ? "" : question.networkNumber());
    var receipt = UUID.randomUUID().toString();
    if (faults.is(Gateway.NETWORK_IDENTITY, Mode.LYING)) {
      return new Outcome(receipt, false, number.pseudonym(), true);
    }
    return answers.once(
        key,
        () ->
            number.valid()
                ? new Outcome(receipt, true, number.pseudonym(), number.ofAdult14())
                : new Outcome(receipt, false, null, false));
  }

  /** The number that the caller was given. */
  record Question(@Nullable String networkNumber) {}

  /** What the service says. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Outcome(String receipt, boolean valid, @Nullable String pseudonym, boolean adult14) {}
}
