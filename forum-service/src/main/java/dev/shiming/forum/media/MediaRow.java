package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaView.State;
import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.text.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file as the table has it.
 *
 * @param received how much has come and is on the disk
 * @param convertingUntil when a conversion that began lapses
 * @param wantedUntil how long a draft may still need it
 */
record MediaRow(
    String id,
    String account,
    String name,
    long size,
    long received,
    State state,
    @Nullable Instant convertingUntil,
    @Nullable Converted converted,
    Instant createdAt,
    @Nullable Instant releasedAt,
    @Nullable Instant wantedUntil) {

  /** The one file of a recording. */
  static final String WHOLE = "whole";

  /**
   * What became of an upload.
   *
   * @param widths of the pictures, narrowest first; none for a recording
   */
  record Converted(MediaKind kind, String type, int width, int height, List<Integer> widths) {

    Set<String> names() {
      return widths.isEmpty()
          ? Set.of(WHOLE)
          : widths.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** The narrowest picture that is as wide as asked for, otherwise the widest. */
    String name(@Nullable Integer asked) {
      if (widths.isEmpty()) {
        return WHOLE;
      }
      int enough = asked == null ? Integer.MAX_VALUE : asked;
      return widths.stream()
          .filter(width -> width >= enough)
          .findFirst()
          .orElse(widths.getLast())
          .toString();
    }
  }

  static MediaRow of(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new MediaRow(
        row.getString("id"),
        row.getString("account"),
        row.getString("name"),
        row.getLong("size"),
        row.getLong("received"),
        State.valueOf(row.getString("state")),
        Columns.instantOrNull(row, "converting_until"),
        kind == null ? null : converted(MediaKind.valueOf(kind), row),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "released_at"),
        Columns.instantOrNull(row, "wanted_until"));
  }

  boolean wanted(Instant now) {
    return releasedAt != null || (wantedUntil != null && wantedUntil.isAfter(now));
  }

  boolean released() {
    return releasedAt != null;
  }

  /** As a text shows it, once it is ready. */
  @Nullable Figure figure() {
    if (converted == null) {
      return null;
    }
    return switch (converted.kind) {
      case PICTURE -> new Figure.Picture(converted.width, converted.height, converted.widths);
      case AUDIO -> new Figure.Sound(name);
      case VIDEO -> new Figure.Film(name, converted.width, converted.height);
    };
  }

  MediaView view() {
    return new MediaView(
        id,
        name,
        received,
        size,
        state,
        converted == null ? null : converted.kind,
        converted == null ? null : converted.type,
        converted == null || converted.width == 0 ? null : converted.width,
        converted == null || converted.height == 0 ? null : converted.height,
        createdAt,
        released());
  }

  private static Converted converted(MediaKind kind, ResultSet row) throws SQLException {
    List<Integer> widths =
        Arrays.stream(row.getString("widths").split(","))
            .filter(width -> !width.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return new Converted(
        kind, row.getString("type"), row.getInt("width"), row.getInt("height"), widths);
  }
}
