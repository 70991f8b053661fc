package dev.shiming.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A rule that holds for every input, tried on many drawn ones. A usual build draws the same inputs
 * everywhere; the long one ({@code property.tries}) draws more, and others each time. A failure
 * names its input and the seed ({@code -Dproperty.seed=…}) that draws it again.
 */
public final class Property {

  private static final int TRIES = 1000;
  private static final long SEED = 20_261_102;

  private Property() {}

  /** Fails on the first input for which the rule fails. */
  public static void holds(Consumer<Draw> rule) {
    Integer more = Integer.getInteger("property.tries");
    Long again = Long.getLong("property.seed");
    if (again != null) {
      attempt(rule, again);
      return;
    }
    long first = more == null ? SEED : ThreadLocalRandom.current().nextLong();
    int tries = more == null ? TRIES : more;
    for (int i = 0; i < tries; i++) {
      attempt(rule, first + i);
    }
  }

  private static void attempt(Consumer<Draw> rule, long seed) {
    Draw draw = new Draw(seed);
    try {
      rule.accept(draw);
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError(
          "-Dproperty.seed=%d drew %s: %s".formatted(seed, draw, failure.getMessage()), failure);
    }
  }
}
