package dev.shiming.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Tells a person at a browser from everything else that asks for a page. */
final class Visits {

  private static final String PASSED_OVER = Visits.class.getName();

  /** Programs that say that they are no browser in a reader's hand. Cubot makes telephones. */
  private static final Pattern ROBOT =
      Pattern.compile(
          "(?<!cu)bot|crawl|spider|slurp|preview|monitor|headless|facebookexternalhit|feed|fetch|scrap|archive"
              + "|curl/|wget|python|java/|java-http|okhttp|go-http|node|libwww|https?://");

  private static final Pattern AHEAD = Pattern.compile("prefetch|preview");

  private Visits() {}

  /** This page is shown to somebody who is no reader of it, or without its article. */
  static void passOver(HttpServletRequest request) {
    request.setAttribute(PASSED_OVER, true);
  }

  /** Who visits, unless it is no visit of a reader. Every browser says what it is. */
  static Optional<Visitor> of(HttpServletRequest request) {
    var program = request.getHeader(HttpHeaders.USER_AGENT);
    if (program == null
        || program.isBlank()
        || names(ROBOT, program)
        || ahead(request)
        || request.getAttribute(PASSED_OVER) != null) {
      return Optional.empty();
    }
    return Optional.of(new Visitor(request.getRemoteAddr(), program));
  }

  /** Loaded because somebody might want it soon. */
  private static boolean ahead(HttpServletRequest request) {
    for (var name : List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")) {
      var purpose = request.getHeader(name);
      if (purpose != null && names(AHEAD, purpose)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Pattern words, String text) {
    return words.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
