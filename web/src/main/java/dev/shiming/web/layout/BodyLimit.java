package dev.shiming.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that is too large before anybody reads it, with a page that says so. */
@Component
@Order(-210)
class BodyLimit extends OncePerRequestFilter {

  /** The longest text of 20,000 characters, percent-encoded, with room to spare. */
  static final long MOST = 400_000;

  /** One piece of a file that a script sends. */
  static final long MOST_PIECE = 1_048_576;

  /** The largest file that any account may have, 500 MB, with the fields of its form. */
  static final long MOST_FILE = 500L * 1024 * 1024 + 10_000;

  /** More than a picture may have, so that one that is too large is told so at its field. */
  static final long MOST_PICTURE = 20L * 1024 * 1024;

  private static final Pattern PICTURE =
      Pattern.compile("/official/apply/[0-9a-f-]{36}/picture|/me/profile/(avatar|cover)");

  private static final Pattern PIECE =
      Pattern.compile("/studio/[a-z][a-z0-9-]{2,29}/files/[0-9a-f-]{36}");

  private static final Pattern FILE = Pattern.compile("/studio/[a-z][a-z0-9-]{2,29}/files/plain");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var takesBody = "POST".equals(request.getMethod()) || "PUT".equals(request.getMethod());
    if (request.getContentLengthLong() > most(request)
        || (takesBody && request.getHeader("Transfer-Encoding") != null)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static long most(HttpServletRequest request) {
    var path = request.getRequestURI();
    if ("PUT".equals(request.getMethod()) && PIECE.matcher(path).matches()) {
      return MOST_PIECE;
    }
    if (!"POST".equals(request.getMethod())) {
      return MOST;
    }
    return PICTURE.matcher(path).matches()
        ? MOST_PICTURE
        : FILE.matcher(path).matches() ? MOST_FILE : MOST;
  }
}
