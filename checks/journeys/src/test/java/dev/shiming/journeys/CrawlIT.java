package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.Texts.Language;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Follows every link at 320 pixels, as everybody who may read and as those who decide. */
@Order(6)
@ExtendWith(Watched.class)
class CrawlIT {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfAReaderLeadsToAWholePage(Language language) {
    crawl(Windows.of("reader").speak(language), "/", "/", 100);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfAMemberLeadsToAWholePage(Language language) {
    crawl(People.at(People.member("author"), language), "/", "/", 100);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfTheConsoleLeadsToAWholePage(Language language) {
    crawl(People.at(People.moderator(0), language), "/console", "/console", 12);
  }

  private static void crawl(Window window, String from, String within, int least) {
    var crawl = new Crawl(window.narrowest(), within);
    try {
      assertThat(crawl.from(from)).isEmpty();
      assertThat(crawl.visited()).as("pages that were visited").isGreaterThan(least);
    } finally {
      window.paint("auto").wide();
    }
  }
}
