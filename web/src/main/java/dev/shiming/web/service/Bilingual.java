package dev.shiming.web.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text that its author gave in both languages of the site. */
public record Bilingual(@Nullable String zh, @Nullable String en) {

  /** The text in the language asked for, else in the other one. */
  public String in(Locale locale) {
    var wanted = "zh".equals(locale.getLanguage()) ? zh : en;
    var other = "zh".equals(locale.getLanguage()) ? en : zh;
    if (wanted != null && !wanted.isBlank()) {
      return wanted;
    }
    return other == null ? "" : other;
  }
}
