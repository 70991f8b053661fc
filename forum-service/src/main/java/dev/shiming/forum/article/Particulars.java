package dev.shiming.forum.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * What readers are told beside the text: where it comes from, how far to believe it, and when and
 * where it happened.
 *
 * @param eventAt a day such as 2026-11-01
 * @param cover media id
 */
public record Particulars(
    Source source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) Labels labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover) {

  static final String COLUMNS =
      "a.source, a.source_name, a.source_url, a.labels, a.event_at, a.event_place, a.cover";

  static Particulars of(ResultSet row) throws SQLException {
    return new Particulars(
        Source.valueOf(row.getString("source")),
        row.getString("source_name"),
        row.getString("source_url"),
        new Labels(row.getString("labels")),
        row.getString("event_at"),
        row.getString("event_place"),
        row.getString("cover"));
  }
}
