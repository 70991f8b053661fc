package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft as it was typed so far, right or wrong, and where it stands. */
public record Draft(
    long id,
    @Nullable Long article,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String kind,
    @Nullable String source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    List<String> labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover,
    @Nullable String note,
    String stage,
    long version,
    Person writtenBy,
    @Nullable Person proposedBy,
    @Nullable Returned returned,
    @Nullable Instant scheduledAt,
    Instant savedAt,
    List<FieldProblem> problems) {

  public Draft {
    labels = labels == null ? List.of() : List.copyOf(labels);
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** What an editor said, or the code of what stood in the way when its time had come. */
  public record Returned(@Nullable String code, @Nullable String text) {}

  /** Whether it can be written in. */
  public boolean open() {
    return "draft".equals(stage);
  }
}
