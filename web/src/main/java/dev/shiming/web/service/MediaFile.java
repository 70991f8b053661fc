package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of an official account as its desk sees it. */
public record MediaFile(
    String id,
    String name,
    long offset,
    long size,
    String state,
    @Nullable String kind,
    @Nullable String type,
    @Nullable Integer width,
    @Nullable Integer height,
    Instant createdAt,
    boolean used) {

  public boolean ready() {
    return "ready".equals(state);
  }

  public boolean picture() {
    return "picture".equals(kind);
  }

  /** How much of it has come, in percent. */
  public long percent() {
    return size <= 0 ? 0 : Math.min(100, offset * 100 / size);
  }

  /** What shows it in a text; the words are what somebody hears who cannot see it. */
  public String markdown() {
    return "![](media:" + id + ")";
  }
}
