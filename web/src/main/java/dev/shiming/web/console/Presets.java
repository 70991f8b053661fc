package dev.shiming.web.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The usual words for a reason, to begin from: whoever decides changes them. */
@Component
class Presets {

  private final MessageSource messages;

  Presets(MessageSource messages) {
    this.messages = messages;
  }

  /** The form with the words of its reason; what was typed stays before them. */
  DecisionForm fill(DecisionForm form, Locale locale) {
    String words = words(form.reason(), locale);
    String typed = form.text() == null ? "" : form.text().strip();
    if (words == null || typed.contains(words)) {
      return form;
    }
    return form.saying(typed.isEmpty() ? words : typed + "\n" + words);
  }

  private @Nullable String words(@Nullable String reason, Locale locale) {
    return reason == null ? null : messages.getMessage("preset." + reason, null, null, locale);
  }
}
