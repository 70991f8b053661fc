package dev.shiming.observability.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** A call to another process is told by method, host, address pattern and status. */
class RequestsSent extends DefaultClientRequestObservationConvention {

  @Override
  protected KeyValue uri(ClientRequestObservationContext context) {
    KeyValue pattern = super.uri(context);
    String path = pattern.getValue();
    int query = path.indexOf('?');
    return query < 0 ? pattern : KeyValue.of(pattern.getKey(), path.substring(0, query));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
    return KeyValues.empty();
  }
}
