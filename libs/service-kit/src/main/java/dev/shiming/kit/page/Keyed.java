package dev.shiming.kit.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows that hold a key and what stands under it. */
public final class Keyed {

  private Keyed() {}

  /**
   * The rows of a statement by their key; no row, no entry.
   *
   * @throws IllegalStateException when two rows have one key
   */
  public static <K, V> Map<K, V> rows(
      JdbcClient.StatementSpec statement, RowMapper<K> key, RowMapper<V> value) {
    return statement
        .query((row, n) -> Map.entry(key.mapRow(row, n), value.mapRow(row, n)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
