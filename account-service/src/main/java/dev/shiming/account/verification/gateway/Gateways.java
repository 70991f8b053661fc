package dev.shiming.account.verification.gateway;

import dev.shiming.account.verification.VerificationSettings;
import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.account.verification.document.NetworkNumber;
import dev.shiming.kit.problem.Problem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Asks the outside world, never inside a database transaction. An answer that contradicts itself or
 * another one is no answer.
 */
@Service
public class Gateways {

  private static final Logger log = LoggerFactory.getLogger(Gateways.class);

  private final SmsGateway sms;
  private final CarrierGateway carrier;
  private final IdentityGateway identity;
  private final NetworkIdentityGateway network;
  private final VerificationSettings settings;

  Gateways(
      SmsGateway sms,
      CarrierGateway carrier,
      IdentityGateway identity,
      NetworkIdentityGateway network,
      VerificationSettings settings) {
    this.sms = sms;
    this.carrier = carrier;
    this.identity = identity;
    this.network = network;
    this.settings = settings;
  }

  public void send(MainlandPhone phone, String text) {
    String key = key();
    Patience.of(settings.patience())
        .ask(
            "sms",
            () -> {
              sms.send(key, new SmsGateway.Message(phone.value(), text));
              return key;
            });
  }

  /** Asks whether somebody uses the phone. */
  public Outcome line(MainlandPhone phone) {
    String key = key();
    var question = new CarrierGateway.Question(national(phone), null, null);
    var answer =
        Patience.of(settings.patience()).ask("carrier", () -> carrier.check(key, question));
    if (answer.contradictsItself(false)) {
      throw contradiction("carrier");
    }
    return answer.active()
        ? new Outcome.Confirmed("carrier", String.valueOf(answer.receipt()), "")
        : Outcome.Denied.UNKNOWN_PHONE;
  }

  /** Asks whether name and number belong together, and then whether the phone is that person's. */
  public Outcome person(ChineseName name, IdentityNumber number, MainlandPhone phone) {
    String key = key();
    var patience = Patience.of(settings.patience());
    var asked = new IdentityGateway.Question(name.value(), number.value());
    var known = patience.ask("identity", () -> identity.check(key, asked));
    if (known.contradictsItself()) {
      throw contradiction("identity");
    }
    if (!known.matches()) {
      return Outcome.Denied.MISMATCH;
    }
    var threeFactors = new CarrierGateway.Question(national(phone), name.value(), number.value());
    var held = patience.ask("carrier", () -> carrier.check(key, threeFactors));
    if (held.contradictsItself(true)) {
      throw contradiction("carrier");
    }
    if (!held.active()) {
      return Outcome.Denied.UNKNOWN_PHONE;
    }
    return Boolean.TRUE.equals(held.match())
        ? new Outcome.Confirmed("identity+carrier", known.receipt() + " " + held.receipt(), "")
        : Outcome.Denied.MISMATCH;
  }

  public Outcome network(NetworkNumber number) {
    String key = key();
    var question = new NetworkIdentityGateway.Question(number.value());
    var answer =
        Patience.of(settings.patience())
            .ask("network-identity", () -> network.check(key, question));
    if (answer.contradictsItself()) {
      throw contradiction("network-identity");
    }
    String pseudonym = answer.pseudonym();
    if (pseudonym == null) {
      return Outcome.Denied.UNKNOWN_NUMBER;
    }
    return answer.isOfAge()
        ? new Outcome.Confirmed("network-identity", String.valueOf(answer.receipt()), pseudonym)
        : Outcome.Denied.UNDER_AGE;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String national(MainlandPhone phone) {
    return phone.value().substring("+86".length());
  }

  private static Problem contradiction(String gateway) {
    log.warn("gateway {} contradicts itself", gateway);
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "gateway.contradiction");
  }
}
