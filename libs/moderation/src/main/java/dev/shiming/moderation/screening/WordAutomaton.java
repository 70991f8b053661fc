package dev.shiming.moderation.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds all words of a list in one pass over a text, however long the list is (Aho-Corasick). */
final class WordAutomaton {

  private static final int LOOK_UP_EVERY = 1024;

  private final Node root = new Node();

  /** A word that stands in the text from {@code start} to {@code end}, exclusive. */
  record Match(WordRule rule, int start, int end) {}

  WordAutomaton(List<WordRule> rules) {
    rules.forEach(this::add);
    link();
  }

  /** All matches, in the order of their ends; stops when the thread is interrupted. */
  List<Match> find(String text) throws InterruptedException {
    List<Match> matches = new ArrayList<>();
    Node node = root;
    for (int i = 0; i < text.length(); i++) {
      if (i % LOOK_UP_EVERY == 0 && Thread.interrupted()) {
        throw new InterruptedException();
      }
      node = node.after(text.charAt(i), root);
      for (Node at = node; at != null; at = at.shorter) {
        for (WordRule rule : at.words) {
          matches.add(new Match(rule, i + 1 - rule.form().length(), i + 1));
        }
      }
    }
    return matches;
  }

  private void add(WordRule rule) {
    Node node = root;
    for (char c : rule.form().toCharArray()) {
      node = node.next.computeIfAbsent(c, any -> new Node());
    }
    node.words.add(rule);
  }

  private void link() {
    Deque<Node> open = new ArrayDeque<>();
    for (Node first : root.next.values()) {
      first.fallback = root;
      open.add(first);
    }
    while (!open.isEmpty()) {
      Node node = open.remove();
      node.next.forEach(
          (c, child) -> {
            Node fallback = node.fallback == null ? root : node.fallback.after(c, root);
            child.fallback = fallback;
            child.shorter = fallback.words.isEmpty() ? fallback.shorter : fallback;
            open.add(child);
          });
    }
  }

  private static final class Node {

    private final Map<Character, Node> next = new HashMap<>();
    private final List<WordRule> words = new ArrayList<>();
    private @Nullable Node fallback;
    private @Nullable Node shorter;

    Node after(char c, Node root) {
      Node node = this;
      while (node != null) {
        Node found = node.next.get(c);
        if (found != null) {
          return found;
        }
        node = node.fallback;
      }
      return root;
    }
  }
}
