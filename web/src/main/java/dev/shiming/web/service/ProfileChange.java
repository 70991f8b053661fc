package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** What is proposed for a profile, and what is shown in its place now. */
public record ProfileChange(
    String account, String item, @Nullable String proposed, @Nullable String now) {

  /** Whether it is looked at rather than read. */
  public boolean picture() {
    return "avatar".equals(item) || "cover".equals(item);
  }
}
