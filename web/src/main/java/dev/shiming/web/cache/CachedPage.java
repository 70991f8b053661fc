package dev.shiming.web.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A finished page with its headers. */
record CachedPage(
    byte[] body,
    byte[] compressed,
    Map<String, List<String>> headers,
    String etag,
    Set<String> tags,
    Instant freshUntil,
    AtomicBoolean renewing) {

  int weight() {
    return body.length + compressed.length + 1_000;
  }

  boolean fresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Only one request makes an aged page anew, the others get the aged one meanwhile. */
  boolean mayRenew() {
    return renewing.compareAndSet(false, true);
  }
}
