package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The list of addresses and who may use them; whatever is not in it does not exist. */
final class Gate {

  /** Reading is open to all. */
  static final RequestMatcher OPEN =
      any(
          get("/"),
          get("/boards/{slug}"),
          get("/threads/{id}"),
          get("/posts/{id}"),
          get("/articles/{id}"),
          get("/comments/{id}"),
          get("/members/{id}"),
          get("/official"),
          get("/official/{handle:(?!apply$)[a-z][a-z0-9-]*}"),
          get("/official/{handle}/feed.xml"),
          get("/articles/{id}/history"),
          get("/articles/{id}/history/{number}"),
          get("/media/{id}"),
          get("/pictures/{id}"),
          get("/agreement"),
          get("/rules"),
          get("/privacy"),
          get("/preferences"),
          get("/robots.txt"),
          get("/favicon.svg"),
          get("/avatars/{file}"),
          get("/css/**"),
          get("/js/**"),
          get("/login"),
          get("/register"),
          get("/sign-in/failed"),
          get("/sign-in/unavailable"),
          get("/actuator/health/**"), // on the management port; the public one has nothing there
          get("/actuator/prometheus"),
          path("/error"));

  /** Forms of pages that are the same for all readers and so hold no token of a session. */
  static final RequestMatcher TOKENLESS =
      PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/articles/{id}/share");

  /** Writing, and one's own pages, need a signed-in member. */
  static final RequestMatcher MEMBER =
      any(
          path("/me/**"),
          path("/boards/{slug}/new"),
          path("/threads/{id}/posts"),
          path("/posts/{id}/edit"),
          path("/posts/{id}/delete"),
          path("/articles/{id}/comments"),
          path("/comments/{id}/edit"),
          path("/comments/{id}/delete"),
          path("/report/**"),
          path("/official/apply/**"),
          path("/official/{handle}/follow"),
          path("/studio/**"),
          path("/preview"),
          path("/logout"));

  /** The reviewers' desk lies inside the console; it is asked about first. */
  static final RequestMatcher REVIEWER = path("/console/applications/**");

  /** So does the register of official accounts, which others are not even told of. */
  static final RequestMatcher REGISTRAR =
      any(get("/console/official"), get("/console/official.csv"), get("/console/official.json"));

  /** And the operation logs, which auditors alone read. */
  static final RequestMatcher AUDITOR = path("/console/audit/**");

  static final RequestMatcher MODERATOR = path("/console/**");

  /** Whose desks these are. */
  static final List<String> REGISTRARS = List.of("reviewer", "auditor", "administrator");

  static final List<String> AUDITORS = List.of("auditor");
  static final List<String> REVIEWERS = List.of("reviewer");
  static final List<String> MODERATORS = List.of("moderator");

  /** Forms with a file, which are read while they come. */
  static final RequestMatcher FILE_FORM =
      any(
          PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/studio/{handle}/files/plain"),
          PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/official/apply/{id}/picture"),
          PathPatternRequestMatcher.pathPattern(
              HttpMethod.POST, "/me/profile/{item:avatar|cover}"));

  private Gate() {}

  /** The roles of staff that an address is kept for; none where it is for no staff. */
  static List<String> staff(HttpServletRequest request) {
    if (REGISTRAR.matches(request)) {
      return REGISTRARS;
    }
    if (AUDITOR.matches(request)) {
      return AUDITORS;
    }
    if (REVIEWER.matches(request)) {
      return REVIEWERS;
    }
    return MODERATOR.matches(request) ? MODERATORS : List.of();
  }

  private static RequestMatcher get(String pattern) {
    return new OrRequestMatcher(
        PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern),
        PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, pattern));
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.pathPattern(pattern);
  }

  private static RequestMatcher any(RequestMatcher... matchers) {
    return new OrRequestMatcher(List.of(matchers));
  }
}
