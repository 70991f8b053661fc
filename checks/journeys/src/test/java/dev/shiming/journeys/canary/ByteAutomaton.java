package dev.shiming.journeys.canary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for thousands of byte strings in one pass (Aho and Corasick), also across chunks. */
final class ByteAutomaton {

  private static final int BYTES = 256;

  private final List<byte[]> patterns;
  private int[] next = new int[BYTES * 1024];
  private final List<List<Integer>> endsAt = new ArrayList<>();
  private int states = 1;

  ByteAutomaton(List<byte[]> patterns) {
    this.patterns = List.copyOf(patterns);
    Arrays.fill(next, -1);
    endsAt.add(new ArrayList<>());
    for (var index = 0; index < patterns.size(); index++) {
      insert(patterns.get(index), index);
    }
    connect();
  }

  private void insert(byte[] pattern, int index) {
    var state = 0;
    for (var value : pattern) {
      var at = state * BYTES + (value & 0xff);
      if (next[at] < 0) {
        next[at] = newState();
      }
      state = next[at];
    }
    endsAt.get(state).add(index);
  }

  private int newState() {
    if ((states + 1) * BYTES > next.length) {
      var before = next.length;
      next = Arrays.copyOf(next, before * 2);
      Arrays.fill(next, before, next.length, -1);
    }
    endsAt.add(new ArrayList<>());
    return states++;
  }

  /** Turns the tree into a machine that never goes back in its input. */
  private void connect() {
    var fallback = new int[states];
    var waiting = new ArrayDeque<Integer>();
    for (var value = 0; value < BYTES; value++) {
      if (next[value] < 0) {
        next[value] = 0;
      } else {
        waiting.add(next[value]);
      }
    }
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      endsAt.get(state).addAll(endsAt.get(fallback[state]));
      for (var value = 0; value < BYTES; value++) {
        var at = state * BYTES + value;
        var ofFallback = next[fallback[state] * BYTES + value];
        if (next[at] < 0) {
          next[at] = ofFallback;
        } else {
          fallback[next[at]] = ofFallback;
          waiting.add(next[at]);
        }
      }
    }
  }

  int size() {
    return patterns.size();
  }

  Search search() {
    return new Search();
  }

  /** One look through something that may come in chunks. */
  final class Search {

    private final Set<Integer> found = new HashSet<>();
    private int state;

    Search over(byte[] bytes, int length) {
      for (var at = 0; at < length; at++) {
        state = next[state * BYTES + (bytes[at] & 0xff)];
        if (!endsAt.get(state).isEmpty()) {
          found.addAll(endsAt.get(state));
        }
      }
      return this;
    }

    Set<Integer> found() {
      return found;
    }
  }
}
