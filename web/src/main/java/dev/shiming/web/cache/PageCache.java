package dev.shiming.web.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What all may see: the finished pages of readers, and the answers of services that pages for
 * members are put together from. One fact drops both.
 */
@Component
public class PageCache {

  /** How long an aged page may stand in for a service that is down. */
  static final Duration STALE = Duration.ofMinutes(10);

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final long MOST_ANSWERS = 2_000;

  private final TaggedCache<PageKey, CachedPage> pages;
  private final TaggedCache<String, PublicAnswer> answers;

  @Autowired
  PageCache() {
    this(Ticker.systemTicker());
  }

  PageCache(Ticker ticker) {
    this.pages = new TaggedCache<>(MOST_BYTES, STALE, ticker);
    this.answers = new TaggedCache<>(MOST_ANSWERS, PageCacheFilter.FRESH, ticker);
  }

  @Nullable CachedPage get(PageKey key) {
    return pages.get(key);
  }

  /** The number to remember when a page is begun. */
  long begin() {
    return pages.begin();
  }

  /** Keeps a page unless something it shows has changed since it was begun. */
  boolean put(PageKey key, CachedPage page, long begun) {
    return pages.put(key, page, begun);
  }

  TaggedCache<String, PublicAnswer> answers() {
    return answers;
  }

  /** Drops every page and answer that carries one of the tags. */
  public void evict(Collection<String> tags) {
    answers.evict(tags);
    pages.evict(tags);
  }

  /** Drops everything, for when facts may have been missed. */
  public void clear() {
    answers.clear();
    pages.clear();
  }
}
