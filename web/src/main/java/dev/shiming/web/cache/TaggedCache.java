package dev.shiming.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values with the tags of what they were made from. A value that was being made while a fact about
 * it arrived may show the old state, so it is not kept: each eviction has a number, and a value is
 * stored only if none of its tags was evicted after it was begun.
 */
final class TaggedCache<K, V extends TaggedCache.Tagged> {

  private final Cache<K, V> values;
  private final Cache<String, Long> evictions;
  private final Object order = new Object();
  private long generation;
  private long cleared;

  TaggedCache(long mostWeight, Duration life, Ticker ticker) {
    this.values =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumWeight(mostWeight)
            .weigher((K key, V value) -> value.weight())
            .expireAfterWrite(life)
            .build();
    this.evictions =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();
  }

  /** What is kept here. */
  interface Tagged {

    Set<String> tags();

    int weight();
  }

  @Nullable V get(K key) {
    return values.getIfPresent(key);
  }

  /** The number to remember when a value is begun. */
  long begin() {
    synchronized (order) {
      return generation;
    }
  }

  /** Keeps a value unless something it shows has changed since it was begun. */
  boolean put(K key, V value, long begun) {
    synchronized (order) {
      if (cleared > begun || value.tags().stream().anyMatch(tag -> evictedAfter(tag, begun))) {
        return false;
      }
      values.put(key, value);
      return true;
    }
  }

  private boolean evictedAfter(String tag, long begun) {
    var last = evictions.getIfPresent(tag);
    return last != null && last > begun;
  }

  /** Drops every value that carries one of the tags. */
  void evict(Collection<String> tags) {
    var changed = Set.copyOf(tags);
    synchronized (order) {
      generation++;
      changed.forEach(tag -> evictions.put(tag, generation));
      values.asMap().values().removeIf(value -> !Collections.disjoint(value.tags(), changed));
    }
  }

  /** Drops everything, for when facts may have been missed. */
  void clear() {
    synchronized (order) {
      cleared = ++generation;
      values.invalidateAll();
    }
  }
}
