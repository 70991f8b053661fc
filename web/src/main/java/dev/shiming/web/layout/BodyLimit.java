package dev.shiming.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form that is too large before anybody reads it, with a page that says so. */
@Component
@Order(-210)
class BodyLimit extends OncePerRequestFilter {

  /** The longest text of 20,000 characters, percent-encoded, with room to spare. */
  static final long MOST = 400_000;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var takesBody = "POST".equals(request.getMethod()) || "PUT".equals(request.getMethod());
    if (request.getContentLengthLong() > MOST
        || (takesBody && request.getHeader("Transfer-Encoding") != null)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
