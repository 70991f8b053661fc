package dev.shiming.account.verification.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Says whether a name and a resident identity number belong together. */
@HttpExchange("/identity")
interface IdentityGateway {

  @PostExchange("/checks")
  Answer check(@RequestHeader("Idempotency-Key") String key, @RequestBody Question question);

  /** A name and a number. */
  record Question(String name, String number) {
    @Override
    public String toString() {
      return "Question[sealed]";
    }
  }

  /** What the register says. */
  record Answer(@Nullable String receipt, @Nullable Boolean match, @Nullable Boolean exists) {

    boolean matches() {
      return Boolean.TRUE.equals(match);
    }

    boolean contradictsItself() {
      return receipt == null
          || match == null
          || exists == null
          || (matches() && Boolean.FALSE.equals(exists));
    }
  }
}
