package dev.shiming.kit.ledger;

import java.util.Map;

/**
 * Which rows stay beyond their time.
 *
 * @param condition in SQL, true for a row {@code l} that stays
 * @param params what the condition names
 */
public record Keeping(String condition, Map<String, ?> params) {

  public Keeping {
    params = Map.copyOf(params);
  }
}
