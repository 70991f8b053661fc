package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** An official account in which the member has a seat, and what it may publish. */
public record Desk(
    Person account,
    String handle,
    String seat,
    String state,
    boolean secondPair,
    boolean announces,
    @Nullable String news) {

  public boolean owner() {
    return "owner".equals(seat);
  }

  /** Whether the seat may publish what others wrote. */
  public boolean edits() {
    return owner() || "editor".equals(seat);
  }

  public boolean writes() {
    return edits() || "author".equals(seat);
  }

  public boolean active() {
    return "active".equals(state);
  }

  /** Whether the seat may publish what its own member wrote. */
  public boolean publishes() {
    return edits() || (writes() && !secondPair);
  }

  public boolean publishesNews() {
    return "repost".equals(news) || "publish".equals(news);
  }
}
