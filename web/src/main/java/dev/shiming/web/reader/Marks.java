package dev.shiming.web.reader;

import java.util.Arrays;

/**
 * A set of numbers that grows to a bound and takes 11 to 22 bytes for each. Zero stands for an
 * empty place, so that a mark of zero is kept as one.
 */
final class Marks {

  private static final int FIRST_PLACES = 1 << 12;

  private final int most;
  private long[] places = new long[FIRST_PLACES];
  private int size;

  Marks(int most) {
    this.most = most;
  }

  /** True when the mark is new and there was room for it. */
  boolean add(long given) {
    var mark = given == 0 ? 1 : given;
    var place = place(places, mark);
    if (places[place] == mark || full()) {
      return false;
    }
    places[place] = mark;
    size++;
    if (size > places.length * 3L / 4) {
      grow();
    }
    return true;
  }

  boolean full() {
    return size >= most;
  }

  int size() {
    return size;
  }

  /** Leaves nothing behind where the marks were. */
  void wipe() {
    Arrays.fill(places, 0);
    size = 0;
  }

  private void grow() {
    var wider = new long[places.length * 2];
    for (var mark : places) {
      if (mark != 0) {
        wider[place(wider, mark)] = mark;
      }
    }
    Arrays.fill(places, 0);
    places = wider;
  }

  /** Where the mark is, or the free place that it would take. */
  private static int place(long[] places, long mark) {
    var place = Long.hashCode(mark) & (places.length - 1);
    while (places[place] != 0 && places[place] != mark) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }
}
