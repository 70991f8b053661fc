package dev.shiming.account.verification;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message that carries a code, in both languages: a phone has no language setting. */
@Component
class SmsText {

  private final MessageSource messages;

  SmsText(MessageSource messages) {
    this.messages = messages;
  }

  String of(String code, Duration life) {
    Object[] args = {code, life.toMinutes()};
    return messages.getMessage("sms.code", args, Locale.SIMPLIFIED_CHINESE)
        + " "
        + messages.getMessage("sms.code", args, Locale.ENGLISH);
  }
}
