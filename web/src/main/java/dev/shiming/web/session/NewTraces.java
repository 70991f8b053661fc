package dev.shiming.web.session;

import dev.shiming.observability.trace.TraceParent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request from outside begins a trace of its own. A browser that could name the trace could
 * mix its requests into somebody else's, or have all of its own recorded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NewTraces extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request.getHeader(TraceParent.HEADER) == null ? request : new Untraced(request), response);
  }

  private static final class Untraced extends HttpServletRequestWrapper {

    Untraced(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return TraceParent.HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
  }
}
