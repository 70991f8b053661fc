package dev.shiming.web.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts codes of an application into words. Answers are kept as they were typed, right or wrong, so
 * that one which is no code is shown as it is.
 */
@Component("reviewWords")
class ReviewWords {

  private final MessageSource messages;

  ReviewWords(MessageSource messages) {
    this.messages = messages;
  }

  /** The word for a code of one of the lists {@code kind}, {@code category} and {@code state}. */
  public String of(String list, @Nullable String code, Locale locale) {
    if (code == null || code.isBlank()) {
      return messages.getMessage("review.nothing", null, locale);
    }
    String found = messages.getMessage("review." + list + "." + code, null, null, locale);
    return found == null ? code : found;
  }
}
