package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** What a service answers to a text that was sent: where it is and whether readers see it yet. */
public record Written(long id, @Nullable Long threadId, @Nullable String state) {

  public boolean held() {
    return "held".equals(state);
  }
}
