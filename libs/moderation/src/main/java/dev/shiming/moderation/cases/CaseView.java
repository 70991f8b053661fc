package dev.shiming.moderation.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.kit.member.MemberView;
import dev.shiming.moderation.screening.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its decider sees it, with the reasons they may give. Who reported is not part of it.
 */
record CaseView(
    @JsonUnwrapped CaseRow row,
    String text,
    List<Evidence> evidence,
    List<ReportView> reportList,
    List<Act> history,
    String state,
    @Nullable String verdict,
    @Nullable String reason,
    List<String> reasons,
    boolean correctable,
    Link link) {

  /** What a reporter said. */
  record ReportView(String reason, String text, Instant at, String ticket) {}

  /** One entry of the history of all cases about the subject. */
  record Act(
      Instant at,
      String act,
      @Nullable MemberView by,
      @Nullable String reason,
      @Nullable String text) {}

  /** Where the subject is shown. */
  record Link(String type, String id, String parent) {}
}
