package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its decider sees it, with the reasons they may give. Who reported is not part of it.
 */
public record CaseView(
    long id,
    String kind,
    CaseRow.Target subject,
    String title,
    Person author,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    int reports,
    @Nullable Person claimedBy,
    int version,
    int approvalsNeeded,
    @Nullable Person approvedFirstBy,
    String text,
    List<Evidence> evidence,
    List<Reported> reportList,
    List<Act> history,
    String state,
    @Nullable String verdict,
    @Nullable String reason,
    List<String> reasons,
    boolean correctable,
    @Nullable Link link) {

  /** What screening found and where it stands in the text. */
  public record Evidence(String phase, String rule, String matched, int start, int end) {}

  /** What a reporter said. */
  public record Reported(String reason, @Nullable String text, Instant at, String ticket) {}

  /** One entry of the history. */
  public record Act(
      Instant at,
      String act,
      @Nullable Person by,
      @Nullable String reason,
      @Nullable String text) {}

  /** Where the subject is shown. */
  public record Link(String type, String id, String parent) {}

  /** How its subject was refused the last time, for whoever judges an appeal. */
  public @Nullable Act lastRefusal() {
    return history.reversed().stream()
        .filter(one -> one.act().equals("refused"))
        .findFirst()
        .orElse(null);
  }

  public boolean open() {
    return "open".equals(state);
  }
}
