package dev.shiming.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the reader chose here, else the first one of ours that the browser
 * asks for.
 */
public class Languages implements LocaleResolver {

  public static final String COOKIE = "lang";
  static final Locale CHINESE = Locale.forLanguageTag("zh-Hans-CN");
  static final Locale ENGLISH = Locale.ENGLISH;

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null && "zh".equals(chosen.getValue())) {
      return CHINESE;
    }
    if (chosen != null && "en".equals(chosen.getValue())) {
      return ENGLISH;
    }
    return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Locale accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > 500) {
      return CHINESE;
    }
    try {
      for (var range : Locale.LanguageRange.parse(header)) {
        if (range.getWeight() > 0) {
          if (range.getRange().startsWith("zh")) {
            return CHINESE;
          }
          if (range.getRange().startsWith("en")) {
            return ENGLISH;
          }
        }
      }
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
    return header.startsWith("*") ? CHINESE : ENGLISH;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is chosen at /preferences");
  }
}
