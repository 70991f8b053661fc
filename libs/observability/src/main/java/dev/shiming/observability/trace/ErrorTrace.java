package dev.shiming.observability.trace;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The container makes error pages after the request's trace has ended; this puts them back into it,
 * so that the page shows the same id as the lines before. It also logs what failed, which the
 * container's own line would quote.
 */
class ErrorTrace extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(ErrorTrace.class);

  private final Tracer tracer;

  ErrorTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = tracer.currentTraceContext().maybeScope(traceOf(request))) {
      if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
        log.error("request failed", failure);
      }
      chain.doFilter(request, response);
    }
  }

  private static @Nullable TraceContext traceOf(HttpServletRequest request) {
    return ServerHttpObservationFilter.findObservationContext(request)
        .map(observed -> (TracingContext) observed.get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map(span -> span.context())
        .orElse(null);
  }
}
