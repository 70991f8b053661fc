package dev.shiming.web.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the queue has been read in each service: the cursors after the last case shown, side by
 * side. A service that was away keeps its place and is asked again from there.
 */
record QueueCursor(Map<String, String> after) {

  private static final String BETWEEN = "~";

  static QueueCursor parse(@Nullable String text) {
    Map<String, String> after = new LinkedHashMap<>();
    if (text != null && text.length() < 1000) {
      for (String part : text.split(BETWEEN, -1)) {
        int colon = part.indexOf('.');
        if (colon > 0) {
          after.put(part.substring(0, colon), part.substring(colon + 1));
        }
      }
    }
    return new QueueCursor(after);
  }

  @Nullable String of(String service) {
    return after.get(service);
  }

  QueueCursor with(String service, String cursor) {
    Map<String, String> moved = new LinkedHashMap<>(after);
    moved.put(service, cursor);
    return new QueueCursor(moved);
  }

  String text() {
    return after.entrySet().stream()
        .map(place -> place.getKey() + "." + place.getValue())
        .collect(Collectors.joining(BETWEEN));
  }
}
