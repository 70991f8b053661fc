package dev.shiming.stack.tools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the people under faults did, who of them succeeded when, and what they were promised. */
final class Journal {

  private final Map<String, Long> successes = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final List<String> acknowledged = new ArrayList<>();
  private boolean ended;

  synchronized void succeeded(String who) {
    successes.put(who, System.nanoTime());
    notifyAll();
  }

  synchronized void failed(String who) {
    failures.merge(who, 1, Integer::sum);
  }

  /** The site has shown this text to its author as published. */
  synchronized void acknowledged(String who, String words) {
    acknowledged.add(words);
    succeeded(who);
  }

  /** The texts that must be there, each once. */
  synchronized List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** How often each failed since the last time this was asked. */
  synchronized Map<String, Integer> takeFailures() {
    var taken = Map.copyOf(failures);
    failures.clear();
    return taken;
  }

  /** Waits until each has succeeded again after now and tells who has not in time. */
  synchronized Set<String> awaitSuccessOf(Set<String> people, Duration patience)
      throws InterruptedException {
    var now = System.nanoTime();
    var end = now + patience.toNanos();
    while (true) {
      var missing = new TreeSet<String>();
      for (var who : people) {
        var last = successes.get(who);
        if (last == null || last < now) {
          missing.add(who);
        }
      }
      var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (missing.isEmpty() || left <= 0) {
        return missing;
      }
      wait(left);
    }
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  /** Sleeps between two acts, but not beyond the end. */
  synchronized void pause(Duration time) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    for (var left = time; !ended && left.isPositive(); ) {
      wait(Math.max(1, left.toMillis()));
      left = Duration.ofNanos(end - System.nanoTime());
    }
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }
}
