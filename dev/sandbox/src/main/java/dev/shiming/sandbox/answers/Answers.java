package dev.shiming.sandbox.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest answers by idempotency key, so that a repeated question is not a new one.
 */
public final class Answers<A> {

  /** The header by which a caller says that a question is the same as before. */
  public static final String KEY = "Idempotency-Key";

  private static final int KEPT = 2_000;

  private final Map<String, A> kept = new LinkedHashMap<>();

  /** The answer given under this key before, or a new one; without a key always a new one. */
  public synchronized A once(@Nullable String key, Supplier<A> question) {
    if (key == null) {
      return question.get();
    }
    var known = kept.get(key);
    if (known != null) {
      return known;
    }
    var answer = question.get();
    kept.put(key, answer);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return answer;
  }
}
