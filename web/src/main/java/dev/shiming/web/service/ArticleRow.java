package dev.shiming.web.service;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a line of a list, or whole when it carries its HTML. */
public record ArticleRow(
    long id,
    String title,
    @Nullable String summary,
    String kind,
    Person author,
    Instant createdAt,
    @Nullable String source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    List<String> labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover,
    @Nullable Instant correctedAt,
    @Nullable String html,
    @Nullable String comments) {

  public ArticleRow {
    labels = labels == null ? List.of() : List.copyOf(labels);
  }

  public boolean repost() {
    return "repost".equals(source);
  }

  /** The address of the source, where it is one that a reader may be led to. */
  public @Nullable String sourceHref() {
    try {
      var scheme = sourceUrl == null ? null : URI.create(sourceUrl).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? sourceUrl : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /** The picture above the text. */
  public @Nullable String coverHref() {
    return cover != null && cover.matches("[0-9a-f-]{36}")
        ? "/media/" + cover + "?width=1280"
        : null;
  }

  /** When it was last changed for readers. */
  public Instant updatedAt() {
    return correctedAt == null ? createdAt : correctedAt;
  }
}
