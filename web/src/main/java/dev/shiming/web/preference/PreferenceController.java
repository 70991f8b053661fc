package dev.shiming.web.preference;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.layout.Languages;
import dev.shiming.web.layout.Themes;
import dev.shiming.web.session.Back;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps language and theme in two cookies that say nothing else, and goes back. */
@Controller
class PreferenceController {

  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final Set<String> THEMES = Set.of("light", "dark", "auto");

  private final boolean secure;

  PreferenceController(SiteSettings settings) {
    this.secure = settings.secure();
  }

  @GetMapping("/preferences")
  String choose(
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String theme,
      @RequestParam(required = false) @Nullable String back,
      HttpServletResponse response) {
    if (lang != null && LANGUAGES.contains(lang)) {
      keep(Languages.COOKIE, lang, response);
    }
    if (theme != null && THEMES.contains(theme)) {
      keep(Themes.COOKIE, theme, response);
    }
    return "redirect:" + Back.local(back);
  }

  private void keep(String name, String value, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .secure(secure)
            .build()
            .toString());
  }
}
