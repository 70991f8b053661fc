package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed over a sign-in. The form comes back filled; nothing is ever sent for the
 * person, because the request that brought the text was not theirs for certain.
 */
@Component
public class Parking {

  private static final String PARKED = "shiming.parked";

  /**
   * A session that holds a text but nobody signed in yet is forgotten after a quarter of an hour.
   */
  private static final int PATIENCE_SECONDS = 900;

  /** Where each address that takes a text has its form. */
  private static final Map<Pattern, Function<MatchResult, String>> FORMS =
      Map.ofEntries(
          entry("/boards/[a-z0-9-]{1,64}/new", MatchResult::group),
          entry("/threads/(\\d{1,18})/posts", found -> "/threads/" + found.group(1)),
          entry("/posts/\\d{1,18}/edit", MatchResult::group),
          entry("/articles/(\\d{1,18})/comments", found -> "/articles/" + found.group(1)),
          entry("/comments/\\d{1,18}/edit", MatchResult::group),
          entry("/report", MatchResult::group),
          entry(
              "/official/apply(?:/[0-9a-f-]{36}/(?:entity|account|operation|credentials|accounts|confirmation))?",
              MatchResult::group),
          entry(
              "/official/apply/([0-9a-f-]{36})/appeal",
              found -> "/official/apply/" + found.group(1)),
          entry("/studio/[a-z][a-z0-9-]{2,29}/people", MatchResult::group),
          entry("(/studio/[a-z][a-z0-9-]{2,29}/account)/transfers", found -> found.group(1)),
          entry("/studio/([a-z][a-z0-9-]{2,29})/drafts", found -> "/studio/" + found.group(1)),
          entry(
              "(/studio/[a-z][a-z0-9-]{2,29}/drafts/\\d{1,18})(?:/release)?",
              found -> found.group(1)));

  private static Map.Entry<Pattern, Function<MatchResult, String>> entry(
      String address, Function<MatchResult, String> page) {
    return Map.entry(Pattern.compile(address), page);
  }

  /** The page whose form sends to this request's address, if it is one that takes a text. */
  Optional<String> formPage(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return Optional.empty();
    }
    for (var form : FORMS.entrySet()) {
      var path = form.getKey().matcher(request.getRequestURI());
      if (path.matches()) {
        return Optional.of(form.getValue().apply(path.toMatchResult()));
      }
    }
    return Optional.empty();
  }

  /** Keeps the form of this request and says where it will come back. */
  String park(HttpServletRequest request, String page) {
    var form = ParkedForm.of(page, request);
    var fresh = request.getSession(false) == null;
    var session = request.getSession(true);
    if (fresh) {
      session.setMaxInactiveInterval(PATIENCE_SECONDS);
    }
    session.setAttribute(PARKED, form);
    return comeBack(form);
  }

  private static String comeBack(ParkedForm form) {
    if ("/report".equals(form.page())) {
      var type = form.values().getOrDefault("type", "");
      var id = form.values().getOrDefault("id", "");
      return type.matches("[a-z]{1,20}") && id.matches("[A-Za-z0-9-]{1,36}")
          ? "/report?type=" + type + "&id=" + id
          : "/report";
    }
    var after = form.values().get("after");
    var query = after != null && after.matches("[A-Za-z0-9_.~=-]{1,200}") ? "?after=" + after : "";
    return switch (form.page().substring(0, 3)) {
      case "/th" -> form.page() + query + "#reply";
      case "/ar" -> form.page() + query + "#comment";
      default -> form.page();
    };
  }

  /** Hands the kept form to its page, once. */
  public Optional<ParkedForm> take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(PARKED) instanceof ParkedForm form
        && form.page().equals(request.getRequestURI())) {
      session.removeAttribute(PARKED);
      return Optional.of(form);
    }
    return Optional.empty();
  }
}
