package dev.shiming.web.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** How readers without a session got their pages. */
@Component
class PageCounts {

  private final Counter kept;
  private final Counter made;
  private final Counter older;

  PageCounts(MeterRegistry meters) {
    kept = counter(meters, "kept");
    made = counter(meters, "made");
    older = counter(meters, "older");
  }

  /** A finished page was there; its address pattern is known to nobody here. */
  void kept(HttpServletRequest request) {
    kept.increment();
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(observed -> observed.setPathPattern("cached"));
  }

  /** The page was made for this reader. */
  void made() {
    made.increment();
  }

  /** The page could not be made whole, and an older whole one was there. */
  void older() {
    older.increment();
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return Counter.builder("shiming.pages")
        .description("Pages of readers without a session, by how they were answered")
        .tag("result", result)
        .register(meters);
  }
}
