package dev.shiming.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept, and what a fact drops. */
class PageCacheTests {

  private static final PageKey KEY = new PageKey("/threads/12", "", "zh", "auto");

  private final PageCache cache = new PageCache(Ticker.systemTicker());

  @Test
  void keptPageIsFoundUnderItsKeyOnly() {
    cache.put(KEY, page("thread:12"), cache.begin());
    assertThat(cache.get(KEY)).isNotNull();
    assertThat(cache.get(new PageKey("/threads/12", "", "en", "auto"))).isNull();
    assertThat(cache.get(new PageKey("/threads/12", "", "zh", "dark"))).isNull();
    assertThat(cache.get(new PageKey("/threads/12", "after=x", "zh", "auto"))).isNull();
  }

  @Test
  void factDropsPagesWithItsTagAndNoOthers() {
    var other = new PageKey("/threads/13", "", "zh", "auto");
    cache.put(KEY, page("thread:12"), cache.begin());
    cache.put(other, page("thread:13"), cache.begin());
    cache.evict(List.of("thread:12", "home"));
    assertThat(cache.get(KEY)).isNull();
    assertThat(cache.get(other)).isNotNull();
  }

  @Test
  void pageBegunBeforeAFactAboutItIsNotKept() {
    var begun = cache.begin();
    cache.evict(List.of("thread:12"));
    assertThat(cache.put(KEY, page("thread:12"), begun)).isFalse();
    assertThat(cache.get(KEY)).isNull();
  }

  @Test
  void pageBegunBeforeAFactAboutSomethingElseIsKept() {
    var begun = cache.begin();
    cache.evict(List.of("thread:99"));
    assertThat(cache.put(KEY, page("thread:12"), begun)).isTrue();
  }

  @Test
  void pageBegunAfterTheFactIsKept() {
    cache.evict(List.of("thread:12"));
    assertThat(cache.put(KEY, page("thread:12"), cache.begin())).isTrue();
  }

  @Test
  void nothingBegunBeforeAClearingIsKept() {
    var begun = cache.begin();
    cache.clear();
    assertThat(cache.put(KEY, page("thread:12"), begun)).isFalse();
  }

  private static CachedPage page(String tag) {
    return new CachedPage(new byte[] {1}, Map.of(), Set.of(tag), Instant.MAX);
  }
}
