package dev.shiming.journeys.canary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for tens of thousands of byte strings in one pass, also across chunks: each is filed under
 * its first bytes, and only where those stand is the rest compared.
 */
final class BytePatterns {

  /** Every pattern has at least so many bytes. */
  static final int BEGINNING = 6;

  private static final long MASK = (1L << (8 * BEGINNING)) - 1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int FILTER_BITS = 22;

  private final List<byte[]> patterns;
  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private final Map<Long, List<Integer>> byBeginning = new HashMap<>();
  private final int longest;

  BytePatterns(List<byte[]> patterns) {
    this.patterns = List.copyOf(patterns);
    this.longest = patterns.stream().mapToInt(pattern -> pattern.length).max().orElse(BEGINNING);
    for (var index = 0; index < patterns.size(); index++) {
      var key = 0L;
      for (var at = 0; at < BEGINNING; at++) {
        key = (key << 8) | (patterns.get(index)[at] & 0xff);
      }
      filter.set(spread(key));
      byBeginning.computeIfAbsent(key, _ -> new ArrayList<>()).add(index);
    }
  }

  private static int spread(long key) {
    return (int) ((key * SPREAD) >>> (64 - FILTER_BITS));
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
    private byte[] carried = new byte[0];

    Search over(byte[] bytes, int length) {
      var all = new byte[carried.length + length];
      System.arraycopy(carried, 0, all, 0, carried.length);
      System.arraycopy(bytes, 0, all, carried.length, length);
      look(all);
      var kept = Math.min(all.length, longest - 1);
      carried = new byte[kept];
      System.arraycopy(all, all.length - kept, carried, 0, kept);
      return this;
    }

    private void look(byte[] all) {
      var key = 0L;
      for (var at = 0; at < all.length; at++) {
        key = ((key << 8) | (all[at] & 0xff)) & MASK;
        if (at >= BEGINNING - 1 && filter.get(spread(key))) {
          for (int index : byBeginning.getOrDefault(key, List.of())) {
            if (stands(patterns.get(index), all, at - BEGINNING + 1)) {
              found.add(index);
            }
          }
        }
      }
    }

    private static boolean stands(byte[] pattern, byte[] all, int begin) {
      if (begin + pattern.length > all.length) {
        return false;
      }
      for (var at = BEGINNING; at < pattern.length; at++) {
        if (all[begin + at] != pattern[at]) {
          return false;
        }
      }
      return true;
    }

    Set<Integer> found() {
      return found;
    }
  }
}
