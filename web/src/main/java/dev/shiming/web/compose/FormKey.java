package dev.shiming.web.compose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a rendered form, which makes sending it twice harmless. */
public final class FormKey {

  private FormKey() {}

  /** The key that a form brought back; one that lost it, or has something else, gets a new one. */
  public static String orNew(@Nullable String given) {
    return given != null && given.matches("[0-9a-fA-F-]{36}")
        ? given
        : UUID.randomUUID().toString();
  }
}
