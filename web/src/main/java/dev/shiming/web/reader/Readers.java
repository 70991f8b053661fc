package dev.shiming.web.reader;

import dev.shiming.web.layout.Times;
import dev.shiming.web.service.ArticleReads;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts each visitor once for an article and a day, and knows nobody: what tells visitors apart is
 * thrown away with the day, and only numbers leave this class (docs/adr/0017).
 */
@Component
class Readers {

  /** A million visits take 16 megabytes, and 24 for the moment in which their set grows. */
  static final int MOST_VISITS = 1_000_000;

  private static final Logger log = LoggerFactory.getLogger(Readers.class);

  private final Times times;
  private final Supplier<byte[]> salts;
  private final int most;
  private final Map<Long, ArticleReads> waiting = new LinkedHashMap<>();
  private Day day;

  @Autowired
  Readers(Times times) {
    this(times, Readers::salt, MOST_VISITS);
  }

  Readers(Times times, Supplier<byte[]> salts, int most) {
    this.times = times;
    this.salts = salts;
    this.most = most;
    this.day = new Day(times.today(), salts.get(), most);
  }

  private static byte[] salt() {
    var salt = new byte[Salt.LENGTH];
    new SecureRandom().nextBytes(salt);
    return salt;
  }

  /** Counts the visit, unless this visitor made it today already. */
  synchronized void count(Act act, long article, Visitor visitor) {
    turn();
    var hadRoom = !day.full();
    if (!day.first(act, article, visitor)) {
      return;
    }
    if (hadRoom && day.full()) {
      log.warn("{} visits are known today; whoever comes now is not counted until tomorrow", most);
    }
    waiting.merge(article, ArticleReads.one(article, act == Act.SHARE), ArticleReads::and);
  }

  synchronized boolean waits() {
    turn();
    return !waiting.isEmpty();
  }

  /** Hands out numbers that nobody else will get again, of at most so many articles. */
  synchronized List<ArticleReads> take(int articles) {
    turn();
    var taken = new ArrayList<>(waiting.values().stream().limit(articles).toList());
    taken.forEach(one -> waiting.remove(one.article()));
    return taken;
  }

  /**
   * Forgets yesterday's visits, also when nobody comes today, and the numbers that were not sent in
   * time: forum-service would take them for today's.
   */
  private void turn() {
    var today = times.today();
    if (!day.is(today)) {
      day.wipe();
      waiting.clear();
      day = new Day(today, salts.get(), most);
    }
  }
}
