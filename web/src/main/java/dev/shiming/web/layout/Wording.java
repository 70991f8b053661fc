package dev.shiming.web.layout;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a service's stable codes and their arguments into words. */
@Component("wording")
public class Wording {

  private final MessageSource messages;
  private final Times times;

  Wording(MessageSource messages, Times times) {
    this.messages = messages;
    this.times = times;
  }

  /** The sentence for a problem; one without words of its own gets the general one. */
  public String problem(String code, @Nullable Map<String, @Nullable Object> args, Locale locale) {
    var found = messages.getMessage("problem." + code, null, null, locale);
    var sentence =
        found == null ? messages.getMessage("problem.request.invalid", null, locale) : found;
    if (args != null) {
      for (var argument : args.entrySet()) {
        sentence =
            sentence.replace(
                "{" + argument.getKey() + "}",
                shown(argument.getKey(), argument.getValue(), locale));
      }
    }
    return sentence.replaceAll("\\{[A-Za-z]+}", "…");
  }

  /** The words for a reason that a moderator or the screening gave. */
  public String reason(@Nullable String code, Locale locale) {
    var found = code == null ? null : messages.getMessage("reason." + code, null, null, locale);
    return found == null ? messages.getMessage("reason.other", null, locale) : found;
  }

  private String shown(String name, @Nullable Object value, Locale locale) {
    return switch (value) {
      case null -> "";
      case Number number -> NumberFormat.getInstance(locale).format(number);
      case String text when name.equals("reason") -> reason(text, locale);
      case String text -> moment(text, locale);
      default -> "";
    };
  }

  private String moment(String text, Locale locale) {
    try {
      return times.full(Instant.parse(text), locale);
    } catch (DateTimeParseException notATime) {
      return "";
    }
  }
}
