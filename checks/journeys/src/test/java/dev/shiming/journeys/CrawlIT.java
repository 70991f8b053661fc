package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.Texts.Language;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows every link at 320 pixels, in both languages, as everybody who may read and as those who
 * decide.
 */
@Order(6)
@ExtendWith(Watched.class)
class CrawlIT {

  @Test
  void everyLinkOfAReaderLeadsToAWholePage() {
    crawl(Windows.of("reader"), "/", 100);
  }

  @Test
  void everyLinkOfAMemberLeadsToAWholePage() {
    crawl(People.at(People.member("author"), Language.CHINESE), "/", 100);
  }

  @Test
  void everyLinkOfTheConsoleLeadsToAWholePage() {
    crawl(People.at(People.moderator(0), Language.CHINESE), "/console", 12);
  }

  private static void crawl(Window window, String within, int least) {
    var crawl = new Crawl(window.narrowest(), within);
    try {
      assertThat(crawl.from(within)).isEmpty();
      assertThat(crawl.seen()).as("pages that were seen").isGreaterThan(least);
    } finally {
      window.paint("auto").wide();
    }
  }
}
