package dev.shiming.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where in the queue a moderator works: the filter and the page; it goes along with every act. */
record Place(@Nullable String kind, @Nullable String after) {

  @Nullable String kindOrAll() {
    return kind != null && ConsoleController.KINDS.contains(kind) ? kind : null;
  }

  /** The place as a query, empty at the top of the whole queue. */
  public String query() {
    StringBuilder query = new StringBuilder();
    if (kindOrAll() != null) {
      query.append("?kind=").append(kindOrAll());
    }
    if (after != null && !after.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append("after=");
      query.append(URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
