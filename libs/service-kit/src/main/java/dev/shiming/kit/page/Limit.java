package dev.shiming.kit.page;

import org.jspecify.annotations.Nullable;

/** How many rows a client gets: what it asked for, within 1 to 100. */
public final class Limit {

  private static final int DEFAULT = 30;
  private static final int MAX = 100;

  private Limit() {}

  public static int of(@Nullable Integer asked) {
    return asked == null ? DEFAULT : Math.clamp(asked, 1, MAX);
  }
}
