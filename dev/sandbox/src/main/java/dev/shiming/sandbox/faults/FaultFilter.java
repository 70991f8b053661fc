package dev.shiming.sandbox.faults;

import dev.shiming.sandbox.answers.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Spoils the way to a gateway as its switch says; what is said on the way is the gateway's. */
@Component
class FaultFilter extends OncePerRequestFilter {

  private final Faults faults;
  private final Answers<AtomicInteger> asked = new Answers<>();

  FaultFilter(Faults faults) {
    this.faults = faults;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Gateway.serving(request.getRequestURI()).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var gateway = Gateway.serving(request.getRequestURI()).orElseThrow();
    var fault = faults.of(gateway);
    if (fault.is(Mode.DOWN)) {
      Hangup.request(request);
    } else if (fault.is(Mode.ERROR)) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } else if (fault.is(Mode.TWICE) && gateway != Gateway.SMS && firstTime(request)) {
      chain.doFilter(request, new ContentCachingResponseWrapper(response));
      Hangup.request(request);
    } else {
      if (fault.is(Mode.SLOW)) {
        pause(fault.delay());
      }
      chain.doFilter(request, response);
    }
  }

  private boolean firstTime(HttpServletRequest request) {
    var key = request.getHeader(Answers.KEY);
    return key != null && asked.once(key, AtomicInteger::new).getAndIncrement() == 0;
  }

  private static void pause(int milliseconds) throws ServletException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
  }
}
