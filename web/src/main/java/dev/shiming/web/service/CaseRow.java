package dev.shiming.web.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as a line of the queue; {@code cursor} is the place right after it. */
public record CaseRow(
    long id,
    String kind,
    Target subject,
    String title,
    String excerpt,
    Person author,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    int reports,
    @Nullable Person claimedBy,
    int version,
    int approvalsNeeded,
    @Nullable Person approvedFirstBy,
    String cursor) {

  /** What the case is about. */
  public record Target(String type, String id) {}
}
