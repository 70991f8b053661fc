package dev.shiming.forum.thread;

import dev.shiming.kit.page.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list, newest first, below which a page begins; the first page begins at the top.
 */
record Newest(Instant at, long id) {

  private static final Newest TOP =
      new Newest(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  static Newest after(@Nullable String text) {
    Cursor cursor = Cursor.parse(text, 2);
    return cursor == null ? TOP : new Newest(cursor.instant(0), cursor.number(1));
  }

  boolean isTop() {
    return equals(TOP);
  }
}
