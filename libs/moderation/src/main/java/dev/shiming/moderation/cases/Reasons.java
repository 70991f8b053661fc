package dev.shiming.moderation.cases;

import dev.shiming.kit.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** The reasons that fit one type of subject, in the order in which they are offered. */
public record Reasons(List<String> codes) {

  /** By which a member reports: what laws and rules forbid, the commonest first. */
  public static final Reasons OF_REPORTS =
      new Reasons(
          List.of(
              "spam",
              "off-topic",
              "fraud",
              "privacy",
              "defamation",
              "hate",
              "violence",
              "pornography",
              "minors",
              "rumour",
              "infringement",
              "impersonation",
              "other"));

  /** By which a text is not taken, or taken away. */
  public static final Reasons OF_TEXTS =
      new Reasons(Stream.concat(Stream.of("rules"), OF_REPORTS.codes().stream()).toList());

  /**
   * Refuses a reason that is none of these.
   *
   * @throws Problem 422 {@code reason.unknown}
   */
  void require(String code) {
    if (!know(code)) {
      throw Problem.field("reason", "reason.unknown");
    }
  }

  public boolean know(String code) {
    return codes.contains(code);
  }
}
