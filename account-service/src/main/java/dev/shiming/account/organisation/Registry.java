package dev.shiming.account.organisation;

import dev.shiming.account.verification.outside.GatewayCalls;
import dev.shiming.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks the registry, and takes no answer that contradicts itself or the question. */
@Component
class Registry {

  private static final String GATEWAY = "registry";

  private final RegistryGateway gateway;
  private final GatewayCalls calls;

  Registry(RegistryGateway gateway, GatewayCalls calls) {
    this.gateway = gateway;
    this.calls = calls;
  }

  Optional<Organisation> find(UnifiedCode code) {
    String key = key();
    var question = new RegistryGateway.Question(code.value());
    var answer = calls.patience().ask(GATEWAY, () -> gateway.check(key, question));
    if (answer.contradictsItself()) {
      throw contradiction();
    }
    var entry = answer.organisation();
    return entry == null
        ? Optional.empty()
        : Optional.of(
            entry.read(code, String.valueOf(answer.receipt())).orElseThrow(this::contradiction));
  }

  Authority authority(UnifiedCode code, List<String> receipts) {
    String key = key();
    var claim = new RegistryGateway.Claim(code.value(), receipts);
    var answer = calls.patience().ask(GATEWAY, () -> gateway.authority(key, claim));
    if (answer.contradicts(code)) {
      throw contradiction();
    }
    return answer.authority();
  }

  /** Reaches the contact of an organisation that was found; one that is gone now contradicts it. */
  void send(UnifiedCode code, String text) {
    String key = key();
    var message = new RegistryGateway.Message(code.value(), text);
    if (!calls.patience().ask(GATEWAY, () -> taken(key, message))) {
      throw contradiction();
    }
  }

  private boolean taken(String key, RegistryGateway.Message message) {
    try {
      gateway.send(key, message);
      return true;
    } catch (HttpClientErrorException.NotFound unknown) {
      return false;
    }
  }

  private Problem contradiction() {
    return calls.contradiction(GATEWAY);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
