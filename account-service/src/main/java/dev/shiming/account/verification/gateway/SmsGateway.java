package dev.shiming.account.verification.gateway;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Carries a message to a phone. */
@HttpExchange("/sms")
interface SmsGateway {

  @PostExchange("/messages")
  void send(@RequestHeader("Idempotency-Key") String key, @RequestBody Message message);

  /** A message to an international number. */
  record Message(String to, String text) {
    @Override
    public String toString() {
      return "Message[sealed]";
    }
  }
}
