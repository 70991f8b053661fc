package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account that is offered to a member, and how far their application for it is. */
public record Transfer(
    String id,
    Person account,
    String handle,
    Person member,
    Instant at,
    Instant until,
    Life.@Nullable Progress application) {

  /** Whether an application for it is under way. */
  public boolean begun() {
    return application != null && application.runs();
  }

  /** Whether it can still be taken back or declined. */
  public boolean open() {
    return application == null || !application.waits();
  }
}
