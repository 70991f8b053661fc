package dev.shiming.account.verification.code;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message that carries a code, in both languages: a phone has no language setting. */
@Component
public class CodeText {

  private final MessageSource messages;

  CodeText(MessageSource messages) {
    this.messages = messages;
  }

  public String of(String key, Object... args) {
    return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE)
        + " "
        + messages.getMessage(key, args, Locale.ENGLISH);
  }
}
