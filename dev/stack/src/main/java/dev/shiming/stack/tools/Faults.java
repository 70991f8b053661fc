package dev.shiming.stack.tools;

import dev.shiming.stack.drive.Page;
import dev.shiming.stack.drive.SiteAddresses;
import dev.shiming.stack.drive.SiteDrive;
import dev.shiming.stack.drive.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Eight people write and two read while somebody else stops and starts the parts. At the end every
 * text that the site acknowledged must be there once.
 */
final class Faults {

  private static final int WRITERS = 8;
  private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
  private static final String FRONT_PAGE = "front page";
  private static final String THREAD = "thread";

  private final SiteAddresses addresses;
  private final String password;
  private final Journal journal = new Journal();
  private final List<Thread> people = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();

  Faults(SiteAddresses addresses, String password) {
    this.addresses = addresses;
    this.password = password;
  }

  /**
   * Follows what is said: `away PART` and `back PART` around each fault, `end` when all is over.
   */
  void follow(String board, BufferedReader said) throws IOException {
    try {
      var thread = start(board);
      System.out.println("ready");
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        var words = line.strip().split(" ", 2);
        switch (words[0]) {
          case "away" -> journal.takeFailures();
          case "back" -> back(words[1]);
          case "end" -> {
            end(thread);
            return;
          }
          default -> throw new IllegalStateException("Not understood: " + line);
        }
      }
      throw new IllegalStateException("Nobody said the end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private String start(String board) throws InterruptedException {
    var run = Visitor.letters(6);
    var title = "faults " + run;
    var thread = "";
    for (var number = 1; number <= WRITERS; number++) {
      var login = "writer-" + run + number;
      var drive = Visitor.register(addresses, login, password);
      if (thread.isEmpty()) {
        thread = drive.postThread(board, title, "Eight people write here.").address().getPath();
      }
      begin(login, new Writer(addresses, login, password, thread, journal));
    }
    begin(FRONT_PAGE, new Reader(addresses, FRONT_PAGE, "/", journal));
    begin(THREAD, new Reader(addresses, THREAD, thread, journal));
    demandAll("before any fault");
    return thread;
  }

  private void begin(String name, Runnable person) {
    names.add(name);
    people.add(Thread.ofVirtual().start(person));
  }

  private void back(String part) throws InterruptedException {
    var since = System.nanoTime();
    var failures = new TreeMap<>(journal.takeFailures());
    var front = failures.getOrDefault(FRONT_PAGE, 0);
    if (front > 0 && !part.equals("web")) {
      throw new IllegalStateException("The front page failed while " + part + " was away");
    }
    demandAll("after " + part + " came back");
    System.out.printf(
        "%-18s away: front page failed %d times, thread %d, writes %d; all well %d s after%n",
        part,
        front,
        failures.getOrDefault(THREAD, 0),
        writes(failures),
        Duration.ofNanos(System.nanoTime() - since).toSeconds());
  }

  private static int writes(Map<String, Integer> failures) {
    return failures.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("writer-"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void demandAll(String when) throws InterruptedException {
    var missing = journal.awaitSuccessOf(names, BACK_WITHIN);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s, within %d s, these did not succeed: %s"
              .formatted(when, BACK_WITHIN.toSeconds(), missing));
    }
  }

  private void end(String thread) throws InterruptedException {
    journal.end();
    for (var person : people) {
      person.join();
    }
    var there = texts(thread);
    var missing = new ArrayList<String>();
    var twice = new ArrayList<String>();
    for (var words : journal.acknowledged()) {
      switch (there.getOrDefault(words, 0)) {
        case 0 -> missing.add(words);
        case 1 -> {}
        default -> twice.add(words);
      }
    }
    System.out.printf(
        "%d texts were acknowledged, %d are there, %d are lost, %d are there twice%n",
        journal.acknowledged().size(), there.size(), missing.size(), twice.size());
    if (!missing.isEmpty() || !twice.isEmpty()) {
      throw new IllegalStateException("Lost: " + missing + ", twice: " + twice);
    }
  }

  /** Every text of the thread and how often it stands there, over all its pages. */
  private Map<String, Integer> texts(String thread) {
    var found = new TreeMap<String, Integer>();
    var reader = new SiteDrive(addresses);
    var visited = new HashSet<String>();
    var next = thread;
    while (visited.add(next)) {
      var page = reader.get(next).expectOk("reading the thread");
      for (var words : page.document().select("[data-test=post-text]").eachText()) {
        for (var word : words.split(" ", -1)) {
          if (word.startsWith("text-")) {
            found.merge(word, 1, Integer::sum);
          }
        }
      }
      next = after(page, next);
    }
    return found;
  }

  private static String after(Page page, String here) {
    var link = page.document().select("a[rel=next]").first();
    if (link == null) {
      return here;
    }
    var address = java.net.URI.create(link.absUrl("href"));
    return address.getRawPath() + "?" + address.getRawQuery();
  }
}
