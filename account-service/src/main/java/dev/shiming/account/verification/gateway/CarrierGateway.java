package dev.shiming.account.verification.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Says whether a phone is in use and, when asked, whether its contract names that person. */
@HttpExchange("/carrier")
interface CarrierGateway {

  @PostExchange("/checks")
  Answer check(@RequestHeader("Idempotency-Key") String key, @RequestBody Question question);

  /** A phone, and for the three-factor check the person who is said to hold it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Question(String phone, @Nullable String name, @Nullable String number) {
    @Override
    public String toString() {
      return "Question[sealed]";
    }
  }

  /** What the carrier says; {@code match} only when it was asked about a person. */
  record Answer(@Nullable String receipt, @Nullable String phone, @Nullable Boolean match) {

    boolean active() {
      return "active".equals(phone);
    }

    boolean contradictsItself(boolean askedForPerson) {
      boolean known = active() || "unknown".equals(phone);
      boolean answered = (match != null) == askedForPerson;
      boolean matchesNobodysPhone = !active() && Boolean.TRUE.equals(match);
      return receipt == null || !known || !answered || matchesNobodysPhone;
    }
  }
}
