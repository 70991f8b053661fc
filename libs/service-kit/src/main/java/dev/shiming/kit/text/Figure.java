package dev.shiming.kit.text;

import java.util.List;

/** A file as a text shows it. */
public sealed interface Figure {

  /**
   * A picture, in its widest variant.
   *
   * @param widths of all its variants, narrowest first
   */
  record Picture(int width, int height, List<Integer> widths) implements Figure {}

  /** Something to listen to, with the name that it has where nobody described it. */
  record Sound(String name) implements Figure {}

  /** Something to watch; a size of 0 is unknown. */
  record Film(String name, int width, int height) implements Figure {}
}
