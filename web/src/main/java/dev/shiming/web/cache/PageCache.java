package dev.shiming.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The pages, by key. A page that was being made while a fact about it arrived may show the old
 * state, so it is not kept: each eviction has a number, and a page is stored only if none of its
 * tags was evicted after it was begun.
 */
@Component
public class PageCache {

  /** How long an aged page may stand in for a service that is down. */
  static final Duration STALE = Duration.ofMinutes(10);

  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Cache<PageKey, CachedPage> pages;
  private final Cache<String, Long> evictions;
  private final Object order = new Object();
  private long generation;
  private long cleared;

  @Autowired
  PageCache() {
    this(Ticker.systemTicker());
  }

  PageCache(Ticker ticker) {
    this.pages =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumWeight(MOST_BYTES)
            .weigher((PageKey key, CachedPage page) -> page.weight())
            .expireAfterWrite(STALE)
            .build();
    this.evictions =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();
  }

  @Nullable CachedPage get(PageKey key) {
    return pages.getIfPresent(key);
  }

  /** The number to remember when a page is begun. */
  long begin() {
    synchronized (order) {
      return generation;
    }
  }

  /** Keeps a page unless something it shows has changed since it was begun. */
  boolean put(PageKey key, CachedPage page, long begun) {
    synchronized (order) {
      if (cleared > begun || page.tags().stream().anyMatch(tag -> evictedAfter(tag, begun))) {
        return false;
      }
      pages.put(key, page);
      return true;
    }
  }

  private boolean evictedAfter(String tag, long begun) {
    var last = evictions.getIfPresent(tag);
    return last != null && last > begun;
  }

  /** Drops every page that carries one of the tags. */
  public void evict(Collection<String> tags) {
    var changed = Set.copyOf(tags);
    synchronized (order) {
      generation++;
      changed.forEach(tag -> evictions.put(tag, generation));
      pages.asMap().values().removeIf(page -> !Collections.disjoint(page.tags(), changed));
    }
  }

  /** Drops everything, for when facts may have been missed. */
  public void clear() {
    synchronized (order) {
      cleared = ++generation;
      pages.invalidateAll();
    }
  }
}
