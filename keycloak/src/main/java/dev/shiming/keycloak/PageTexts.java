package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;

/**
 * Turns a code of account-service into a text of the theme; an unknown code gets a plain sentence.
 */
final class PageTexts {
  private static final String BUNDLE = "/theme/shiming/login/messages/messages_en.properties";

  private final Set<String> keys;

  PageTexts(Set<String> keys) {
    this.keys = Set.copyOf(keys);
  }

  static PageTexts ofTheme() {
    try (InputStream bundle = PageTexts.class.getResourceAsStream(BUNDLE)) {
      if (bundle == null) {
        throw new IllegalStateException("The theme's texts are not in the jar");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
      return new PageTexts(texts.stringPropertyNames());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  FormMessage atField(Answer.AtField refusal) {
    return message(refusal.field(), "field." + refusal.code(), refusal.args(), "field.unknown");
  }

  FormMessage atTop(String code, JsonNode args) {
    return message(null, "problem." + code, args, "problem.unavailable");
  }

  /**
   * Texts take: {0} tries left, {1} least, {2} most, {3} the time to wait in the unit of the key.
   */
  private FormMessage message(@Nullable String field, String key, JsonNode args, String otherwise) {
    Wait wait = Wait.of(args.path("retryAfterSeconds").asLong(0));
    String timed = key + "." + wait.unit();
    String known = keys.contains(timed) ? timed : keys.contains(key) ? key : otherwise;
    return new FormMessage(
        field,
        known,
        args.path("left").asInt(),
        args.path("min").asInt(),
        args.path("max").asInt(),
        wait.amount());
  }
}
