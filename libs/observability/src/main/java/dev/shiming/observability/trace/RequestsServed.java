package dev.shiming.observability.trace;

import io.micrometer.common.KeyValue;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * A request is told by method, address pattern, path and status. The path of an address that the
 * site does not have may be anything that somebody typed, so it is left out.
 */
class RequestsServed extends DefaultServerRequestObservationConvention {

  private static final String HTTP_URL = "http.url";

  @Override
  protected KeyValue httpUrl(ServerRequestObservationContext context) {
    String pattern = context.getPathPattern();
    HttpServletRequest request = context.getCarrier();
    if (request == null || pattern == null || pattern.endsWith("**")) {
      return KeyValue.of(HTTP_URL, "none");
    }
    return KeyValue.of(HTTP_URL, Address.path(request.getRequestURI()));
  }
}
