package dev.shiming.journeys;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One walk over all links. Of each kind of page the first ones are visited, in both languages, and
 * the very first in dark too; of the others, which differ in what members wrote, the answer is
 * asked for and read.
 */
final class Crawl {

  private static final int VISITED_OF_A_KIND = 4;
  private static final String RAW_KEY =
      "\\?\\?[\\w.-]+\\?\\?|(?<![\\w@./-])(problem|error|state|kind|gap|case|notice|reason|layout|sent|phase|me|act|identity)"
          + "(\\.[a-z][a-z-]+){1,4}(?![\\w/@])";
  private static final Pattern SHOWN_KEY = Pattern.compile(RAW_KEY);

  /** Doors, and feeds, which are no pages. */
  private static final Pattern LEAVES =
      Pattern.compile(
          "/(login|logout|register|preferences|oauth2|sign-in|me/identity/).*|.*/feed\\.xml");

  private final URI web = RunningSite.shared().addresses().web();
  private final Window window;
  private final String within;
  private final Queue<String> waiting = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Map<String, Integer> visitedOfKind = new HashMap<>();
  private final Set<String> visited = new LinkedHashSet<>();
  private final List<String> flaws = new ArrayList<>();

  Crawl(Window window, String within) {
    this.window = window;
    this.within = within;
  }

  int seen() {
    return seen.size();
  }

  /** Says what is wrong with any page that can be reached from here. */
  List<String> from(String start) {
    window.paint("light").speak(Language.CHINESE);
    found(List.of(start));
    while (!waiting.isEmpty()) {
      var others = new ArrayList<String>();
      while (!waiting.isEmpty()) {
        var path = waiting.remove();
        if (visitedOfKind.merge(kind(path), 1, Integer::sum) <= VISITED_OF_A_KIND) {
          visited.add(path);
          visit(path);
        } else {
          others.add(path);
        }
      }
      found(ask(others));
    }
    window.speak(Language.ENGLISH);
    visitedOfKind.clear();
    visited.forEach(this::visitAgain);
    ask(waiting);
    window.paint("dark");
    visitedOfKind.clear();
    visited.stream()
        .filter(path -> visitedOfKind.merge(kind(path), 1, Integer::sum) == 1)
        .forEach(path -> window.open(path).arrivedInOtherColours(name(path)));
    return flaws;
  }

  private void visitAgain(String path) {
    visitedOfKind.merge(kind(path), 1, Integer::sum);
    visit(path);
  }

  private void visit(String path) {
    window.open(path);
    if (visitedOfKind.getOrDefault(kind(path), 1) == 1) {
      window.arrivedAtFirst(name(path));
    } else {
      window.arrivedAtAnother(name(path));
    }
    var page = window.glance();
    if (page.error()) {
      flaws.add(path + " is an error page");
    }
    look(path, page.text());
    if (page.scrollsSideways()) {
      flaws.add(path + " scrolls sideways at 320 px");
    }
    found(page.links());
  }

  private void look(String path, String text) {
    var key = SHOWN_KEY.matcher(text);
    if (key.find()) {
      flaws.add(path + " shows the message key " + key.group());
    }
  }

  private void found(Collection<String> links) {
    for (var link : links) {
      var address = web.resolve(link);
      var path = address.getRawPath();
      if (web.getAuthority().equals(address.getAuthority())
          && path.startsWith(within)
          && !LEAVES.matcher(path).matches()) {
        var whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        if (seen.add(whole)) {
          waiting.add(whole);
        }
      }
    }
  }

  /** The links on these pages; what leads to signing in is looked at elsewhere. */
  private Set<String> ask(Collection<String> paths) {
    var links = new LinkedHashSet<String>();
    if (paths.isEmpty()) {
      return links;
    }
    for (var answer : window.open(within).ask(paths)) {
      if (answer.status() != 200) {
        flaws.add(answer.path() + " answers " + answer.status());
      }
      look(answer.path(), answer.text());
      links.addAll(answer.links());
    }
    return links;
  }

  private static String name(String path) {
    return "Crawl" + kind(path).replaceAll("\\W+", "-");
  }

  /** The address without what tells one page of a kind from another. */
  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
        .replaceAll("\\d+", "#")
        .replaceAll("after=[^&]*", "after")
        .replaceAll("/boards/[a-z]+", "/boards/#")
        .replaceAll("/(official|studio)/(?!apply|rules|invitations)[a-z][a-z0-9-]*", "/$1/#")
        .replaceAll("cases/[a-z]+", "cases/#");
  }
}
