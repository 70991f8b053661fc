package dev.shiming.observability.trace;

import io.micrometer.common.KeyValue;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** A call to another process is told by method, host, path and status, never by its query. */
class RequestsSent extends DefaultClientRequestObservationConvention {

  @Override
  protected KeyValue uri(ClientRequestObservationContext context) {
    KeyValue pattern = super.uri(context);
    return KeyValue.of(pattern.getKey(), Address.path(pattern.getValue()));
  }

  @Override
  protected KeyValue requestUri(ClientRequestObservationContext context) {
    KeyValue address = super.requestUri(context);
    return KeyValue.of(address.getKey(), Address.path(address.getValue()));
  }
}
