package dev.shiming.sandbox.sms;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One short message as it lies on the receiver's phone. */
public record Message(String id, String to, String text, Instant at) {

  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

  /** The code in the text, where there is one. */
  public @Nullable String code() {
    var found = CODE.matcher(text);
    return found.find() ? found.group() : null;
  }
}
