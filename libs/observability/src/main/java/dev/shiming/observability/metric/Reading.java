package dev.shiming.observability.metric;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that several gauges show and that costs a statement: it is asked for at most once in a
 * while, however often and by however many it is looked at. While nobody answers there is no
 * number.
 */
public final class Reading<T> {

  /** Shorter than the usual pause between two scrapes, so that each scrape sees a new answer. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private final Supplier<T> source;
  private final long keptNanos;
  private @Nullable T answer;
  private long asked;
  private boolean any;

  public Reading(Supplier<T> source) {
    this(source, KEPT);
  }

  Reading(Supplier<T> source, Duration kept) {
    this.source = source;
    this.keptNanos = kept.toNanos();
  }

  /** One number of the answer, NaN while there is none. */
  public double number(ToDoubleFunction<T> of) {
    T known = answer();
    return known == null ? Double.NaN : of.applyAsDouble(known);
  }

  private synchronized @Nullable T answer() {
    if (!any || System.nanoTime() - asked >= keptNanos) {
      answer = ask();
      asked = System.nanoTime();
      any = true;
    }
    return answer;
  }

  private @Nullable T ask() {
    try {
      return source.get();
    } catch (RuntimeException away) {
      log.debug("no reading: {}", away.getClass().getSimpleName());
      return null;
    }
  }
}
