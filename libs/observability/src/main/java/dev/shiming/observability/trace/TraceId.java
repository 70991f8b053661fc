package dev.shiming.observability.trace;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that all log lines of the request at hand carry, in every process that it reaches; people
 * quote it when something went wrong.
 */
public final class TraceId {

  private TraceId() {}

  /** The id, or null outside a request or a fact. */
  public static @Nullable String current() {
    return MDC.get("traceId");
  }
}
