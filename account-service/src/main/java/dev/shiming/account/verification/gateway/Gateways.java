package dev.shiming.account.verification.gateway;

import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.account.verification.document.NetworkNumber;
import dev.shiming.account.verification.outside.GatewayCalls;
import dev.shiming.account.verification.outside.Patience;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Asks the outside world, never inside a database transaction. An answer that contradicts itself or
 * another one is no answer.
 */
@Service
public class Gateways {

  private final SmsGateway sms;
  private final CarrierGateway carrier;
  private final IdentityGateway identity;
  private final NetworkIdentityGateway network;
  private final GatewayCalls calls;

  Gateways(
      SmsGateway sms,
      CarrierGateway carrier,
      IdentityGateway identity,
      NetworkIdentityGateway network,
      GatewayCalls calls) {
    this.sms = sms;
    this.carrier = carrier;
    this.identity = identity;
    this.network = network;
    this.calls = calls;
  }

  public void send(MainlandPhone phone, String text) {
    String key = key();
    calls
        .patience()
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
    var answer = calls.patience().ask("carrier", () -> carrier.check(key, question));
    if (answer.contradictsItself(false)) {
      throw calls.contradiction("carrier");
    }
    return answer.active()
        ? new Outcome.Confirmed("carrier", String.valueOf(answer.receipt()), "")
        : Outcome.Denied.UNKNOWN_PHONE;
  }

  /** Asks whether name and number belong together. */
  public boolean named(ChineseName name, IdentityNumber number) {
    return identity(key(), calls.patience(), name, number).matches();
  }

  private IdentityGateway.Answer identity(
      String key, Patience patience, ChineseName name, IdentityNumber number) {
    var asked = new IdentityGateway.Question(name.value(), number.value());
    var known = patience.ask("identity", () -> identity.check(key, asked));
    if (known.contradictsItself()) {
      throw calls.contradiction("identity");
    }
    return known;
  }

  /** Asks whether name and number belong together, and then whether the phone is that person's. */
  public Outcome person(ChineseName name, IdentityNumber number, MainlandPhone phone) {
    String key = key();
    var patience = calls.patience();
    var known = identity(key, patience, name, number);
    if (!known.matches()) {
      return Outcome.Denied.MISMATCH;
    }
    var threeFactors = new CarrierGateway.Question(national(phone), name.value(), number.value());
    var held = patience.ask("carrier", () -> carrier.check(key, threeFactors));
    if (held.contradictsItself(true)) {
      throw calls.contradiction("carrier");
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
    var answer = calls.patience().ask("network-identity", () -> network.check(key, question));
    if (answer.contradictsItself()) {
      throw calls.contradiction("network-identity");
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
}
