package dev.shiming.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where in the queue somebody works: the filter and the page; it goes along with every act. */
record Place(@Nullable String kind, @Nullable String after) {

  /** The place as a query, empty at the top of the whole queue. */
  public String query(Desk desk) {
    StringBuilder query = new StringBuilder();
    String filter = desk.filter(kind);
    if (filter != null) {
      query.append("?kind=").append(filter);
    }
    if (after != null && !after.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append("after=");
      query.append(URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
