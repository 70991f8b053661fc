package dev.shiming.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

  /**
   * Takes up to {@code limit} of the rows; one row more than the limit says that there is a next
   * page.
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursorOf.apply(items.getLast()).text());
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
