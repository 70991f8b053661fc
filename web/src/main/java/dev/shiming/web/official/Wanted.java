package dev.shiming.web.official;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the directory. */
public record Wanted(@Nullable String q, @Nullable String kind, @Nullable String category) {

  public static final List<String> KINDS =
      List.of("person", "enterprise", "media", "government", "organisation");

  public static final List<String> CATEGORIES =
      List.of(
          "news",
          "economy",
          "education",
          "medicine",
          "justice",
          "public",
          "technology",
          "culture",
          "life",
          "travel",
          "food",
          "sport",
          "countryside",
          "other");

  private static final int LONGEST = 60;

  /** Only what the directory knows; an empty choice is none. */
  public static Wanted of(@Nullable String q, @Nullable String kind, @Nullable String category) {
    return new Wanted(
        name(q),
        KINDS.contains(kind == null ? "" : kind) ? kind : null,
        CATEGORIES.contains(category == null ? "" : category) ? category : null);
  }

  private static @Nullable String name(@Nullable String typed) {
    var name = typed == null ? "" : typed.strip();
    return name.isEmpty() ? null : name.substring(0, Math.min(LONGEST, name.length()));
  }

  /** Whether anything narrows the list. */
  public boolean any() {
    return q != null || kind != null || category != null;
  }

  /**
   * The end of an address that asks for the same, from a place on; empty where nothing is asked.
   */
  public String query(@Nullable String after) {
    var query = new StringBuilder();
    add(query, "q", q);
    add(query, "kind", kind);
    add(query, "category", category);
    add(query, "after", after);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
