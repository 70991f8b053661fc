package dev.shiming.kit.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A bean of an endpoint that takes larger bodies than a form's, or smaller ones only. */
public final class BodyAllowance {

  private final RequestMatcher requests;
  private final long bytes;

  private BodyAllowance(RequestMatcher requests, long bytes) {
    this.requests = requests;
    this.bytes = bytes;
  }

  /**
   * Lets through one method at one path.
   *
   * @param pattern such as {@code /api/things/{id}}
   */
  public static BodyAllowance of(HttpMethod method, String pattern, long bytes) {
    return new BodyAllowance(PathPatternRequestMatcher.pathPattern(method, pattern), bytes);
  }

  boolean covers(HttpServletRequest request) {
    return requests.matches(request);
  }

  long bytes() {
    return bytes;
  }
}
