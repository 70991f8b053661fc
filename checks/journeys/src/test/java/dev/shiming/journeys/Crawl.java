package dev.shiming.journeys;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.site.RunningSite;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One walk over all links: every page is visited, in light, and the first of each kind in dark too.
 * Doors and forms about one text (a report, a quote) are as many as there are texts and differ in
 * nothing else: of each kind some are visited and the others are asked for their answer.
 */
final class Crawl {

  private static final int VISITED_OF_A_FORM = 3;
  private static final String RAW_KEY =
      "\\?\\?[\\w.-]+\\?\\?|(?<![\\w@./-])(problem|error|state|kind|gap|case|notice|reason|layout|sent|phase|me|act)"
          + "(\\.[a-z][a-z-]+){1,4}(?![\\w/@])";
  private static final Pattern SHOWN_KEY = Pattern.compile(RAW_KEY);

  /** Doors, and feeds, which are no pages. */
  private static final Pattern LEAVES =
      Pattern.compile("/(login|logout|register|preferences|oauth2|sign-in).*|.*/feed\\.xml");

  private static final Pattern FORM =
      Pattern.compile(
          "/(posts|comments)/\\d+|/boards/[^/]+/new|/report\\?.*|.*[?&](quote|replyTo)=\\d+.*");

  private final URI web = RunningSite.shared().addresses().web();
  private final Window window;
  private final String within;
  private final Queue<String> waiting = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Map<String, String> firstOfKind = new LinkedHashMap<>();
  private final List<String> flaws = new ArrayList<>();
  private int visited;

  Crawl(Window window, String within) {
    this.window = window;
    this.within = within;
  }

  int visited() {
    return visited;
  }

  /** Says what is wrong with any page that can be reached from here. */
  List<String> from(String start) {
    window.paint("light");
    found(List.of(start));
    var forms = new ArrayList<String>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      if (FORM.matcher(path).matches()) {
        forms.add(path);
      } else {
        visit(path);
      }
    }
    askOrVisit(forms);
    window.paint("dark");
    firstOfKind.forEach(
        (kind, path) -> {
          window.open(path);
          window.arrivedInOtherColours(kind);
        });
    return flaws;
  }

  private void askOrVisit(List<String> forms) {
    var visitedOfKind = new HashMap<String, Integer>();
    var asked = new ArrayList<String>();
    for (var form : forms) {
      if (visitedOfKind.merge(kind(form), 1, Integer::sum) <= VISITED_OF_A_FORM) {
        visit(form);
      } else {
        asked.add(form);
      }
    }
    window.open("/");
    flaws.addAll(ask(asked));
  }

  private void visit(String path) {
    visited++;
    window.open(path);
    var kind = "Crawl" + kind(path).replaceAll("\\W+", "-");
    if (firstOfKind.putIfAbsent(kind, path) == null) {
      window.arrivedAtFirst(kind);
    } else {
      window.arrivedAtAnother(kind);
    }
    var page = window.glance();
    if (page.error()) {
      flaws.add(path + " is an error page");
    }
    var key = SHOWN_KEY.matcher(page.text());
    if (key.find()) {
      flaws.add(path + " shows the message key " + key.group());
    }
    if (page.scrollsSideways()) {
      flaws.add(path + " scrolls sideways at 320 px");
    }
    found(page.links());
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

  /** Asks from within a page, with its cookies; what leads to signing in is looked at elsewhere. */
  private List<String> ask(List<String> paths) {
    var wrong =
        window.runUntilDone(
            """
            const [[paths, key], done] = arguments;
            const raw = new RegExp(key);
            const parser = new DOMParser();
            const wrong = [];
            const work = async () => {
              for (let path = paths.pop(); path; path = paths.pop()) {
                const answer = await fetch(path, {redirect: 'manual'});
                if (answer.type === 'opaqueredirect') {
                  continue;
                }
                const page = parser.parseFromString(await answer.text(), 'text/html');
                const shown = raw.exec(page.body.textContent);
                if (answer.status !== 200) {
                  wrong.push(path + ' answers ' + answer.status);
                } else if (shown) {
                  wrong.push(path + ' shows the message key ' + shown[0]);
                }
              }
            };
            Promise.all([work(), work(), work()]).then(() => done(wrong), e => done([String(e)]));
            """,
            List.of(new ArrayList<>(paths), RAW_KEY));
    return wrong instanceof List<?> answers
        ? answers.stream().map(String::valueOf).toList()
        : List.of("The page does not say what was answered");
  }

  /** The address without what tells one page of a kind from another. */
  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
        .replaceAll("\\d+", "#")
        .replaceAll("after=[^&]*", "after")
        .replaceAll("/boards/[a-z]+", "/boards/#")
        .replaceAll("/official/(?!apply|rules)[a-z][a-z0-9-]*", "/official/#")
        .replaceAll("cases/[a-z]+", "cases/#");
  }
}
