package dev.shiming.pictures;

import java.util.List;

/**
 * The form in which pictures of a kind are shown.
 *
 * @param across how wide it is for so much {@code down}
 * @param widths in pixels, narrowest first
 */
public record Shape(int across, int down, List<Integer> widths) {

  public static Shape square(Integer... widths) {
    return new Shape(1, 1, List.of(widths));
  }

  int widest() {
    return widths.getLast();
  }
}
