package dev.shiming.account.verification.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Says whether a network number is somebody's, under which pseudonym, and whether of age. */
@HttpExchange("/network-identity")
interface NetworkIdentityGateway {

  @PostExchange("/checks")
  Answer check(@RequestHeader("Idempotency-Key") String key, @RequestBody Question question);

  /** A network number. */
  record Question(String networkNumber) {
    @Override
    public String toString() {
      return "Question[sealed]";
    }
  }

  /** What the service says; the pseudonym is the same for one person on this site. */
  record Answer(
      @Nullable String receipt,
      @Nullable Boolean valid,
      @Nullable String pseudonym,
      @Nullable Boolean adult14) {

    boolean isValid() {
      return Boolean.TRUE.equals(valid);
    }

    boolean isOfAge() {
      return Boolean.TRUE.equals(adult14);
    }

    boolean contradictsItself() {
      return receipt == null
          || valid == null
          || adult14 == null
          || isValid() != (pseudonym != null)
          || (!isValid() && isOfAge());
    }

    @Override
    public String toString() {
      return "Answer[sealed]";
    }
  }
}
