package dev.shiming.forum.media;

import dev.shiming.forum.media.file.MediaKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as its account's desk sees it.
 *
 * @param offset how much of it has come
 * @param kind null until it is ready
 * @param width of the widest picture that readers get; null for audio
 * @param used whether an article shows it
 */
public record MediaView(
    String id,
    String name,
    long offset,
    long size,
    State state,
    @Nullable MediaKind kind,
    @Nullable String type,
    @Nullable Integer width,
    @Nullable Integer height,
    Instant createdAt,
    boolean used) {

  /** Whether it can be shown. */
  public enum State {
    UPLOADING,
    READY;

    @com.fasterxml.jackson.annotation.JsonValue
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
