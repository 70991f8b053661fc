package dev.shiming.observability.trace;

import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * A request is told by method, address pattern and status, never by its address: where a pattern
 * has an id, somebody may have typed anything.
 */
class RequestsServed extends DefaultServerRequestObservationConvention {

  @Override
  public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
    return KeyValues.empty();
  }
}
