package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Follows every link at 320 pixels. Pages of one kind (threads, members, …) look alike, so a sample
 * of each kind is shown in the browser and all the others are asked for their status only.
 */
@Order(6)
@ExtendWith(Watched.class)
class CrawlIT {

  private static final int SHOWN_OF_A_KIND = 2;
  private static final Pattern RAW_KEY =
      Pattern.compile(
          "\\?\\?[\\w.-]+\\?\\?|(?<![\\w@./-])(problem|error|state|kind|gap|case|notice|reason|layout|sent|phase|me|act)"
              + "(\\.[a-z][a-z-]+){1,4}(?![\\w/@])");
  private static final Pattern LEAVES =
      Pattern.compile("/(login|logout|register|preferences|oauth2|sign-in).*");

  private final URI web = RunningSite.shared().addresses().web();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfAReaderLeadsToAWholePage(Language language) {
    crawl(Windows.of("reader").speak(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfAMemberLeadsToAWholePage(Language language) {
    crawl(People.at(People.member("author"), language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkOfAModeratorLeadsToAWholePage(Language language) {
    crawl(People.at(People.moderator(0), language), "/console");
  }

  private void crawl(Window window, String... beginnings) {
    window.narrowest();
    var waiting = new ArrayDeque<String>(List.of("/"));
    waiting.addAll(List.of(beginnings));
    var seen = new LinkedHashSet<String>(waiting);
    var shown = new HashMap<String, Integer>();
    var flaws = new ArrayList<String>();
    var asked = new ArrayList<String>();
    var checked = 0;
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      checked++;
      if (shown.merge(kind(path), 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        look(window, path, flaws);
        links(window).stream().filter(seen::add).forEach(waiting::add);
      } else {
        asked.add(path);
      }
    }
    window.open("/");
    flaws.addAll(ask(window, asked));
    window.wide();
    assertThat(flaws).isEmpty();
    assertThat(checked).as("pages").isGreaterThan(20);
  }

  private void look(Window window, String path, List<String> flaws) {
    window.open(path);
    window.arrived("Crawl" + kind(path).replaceAll("\\W+", "-"));
    if (window.has("error")) {
      flaws.add(path + " is an error page");
    }
    var raw = RAW_KEY.matcher(window.text());
    if (raw.find()) {
      flaws.add(path + " shows the message key " + raw.group());
    }
    if (window.scrollsSideways()) {
      flaws.add(path + " scrolls sideways at 320 px");
    }
  }

  /** Asks from within a page, with its cookies; what leads to signing in is looked at elsewhere. */
  private static List<String> ask(Window window, List<String> paths) {
    var wrong =
        window.runUntilDone(
            """
            const [paths, done] = arguments;
            const wrong = [];
            const work = async () => {
              for (let path = paths.pop(); path; path = paths.pop()) {
                const answer = await fetch(path, {redirect: 'manual'});
                if (answer.status !== 200 && answer.type !== 'opaqueredirect') {
                  wrong.push(path + ' answers ' + answer.status);
                }
              }
            };
            Promise.all([work(), work(), work()]).then(() => done(wrong), e => done([String(e)]));
            """,
            new ArrayList<>(paths));
    return wrong instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Set<String> links(Window window) {
    var links = new LinkedHashSet<String>();
    if (window.run("return [...document.links].map(a => a.href.split('#')[0])")
        instanceof List<?> all) {
      for (var link : all) {
        var address = URI.create(String.valueOf(link));
        if (web.getAuthority().equals(address.getAuthority())
            && !LEAVES.matcher(address.getPath()).matches()) {
          links.add(
              address.getRawPath()
                  + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        }
      }
    }
    return links;
  }

  /** The address without what tells one page of a kind from another. */
  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
        .replaceAll("\\d+", "#")
        .replaceAll("after=[^&]*", "after")
        .replaceAll("/boards/[a-z]+", "/boards/#")
        .replaceAll("cases/[a-z]+", "cases/#");
  }
}
