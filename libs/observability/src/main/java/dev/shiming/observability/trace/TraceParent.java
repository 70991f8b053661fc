package dev.shiming.observability.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step at hand as W3C Trace Context writes it, for work that goes on later and elsewhere and
 * belongs to the same trace.
 */
public class TraceParent {

  /** The name of the header, in HTTP as in Kafka. */
  public static final String HEADER = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  TraceParent(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The header's value, or null where nothing is traced. */
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    propagator.inject(span.context(), headers, TraceParent::put);
    return headers.get(HEADER);
  }

  private static void put(@Nullable Map<String, String> headers, String name, String value) {
    if (headers != null) {
      headers.put(name, value);
    }
  }
}
