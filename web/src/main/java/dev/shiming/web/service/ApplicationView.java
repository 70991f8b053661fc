package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for an official account as its applicant sees it.
 *
 * @param intent {@code opening}, {@code renewal} or {@code transfer}
 * @param about the account that the last two are about
 */
public record ApplicationView(
    String id,
    String intent,
    @Nullable OfficialRow about,
    String state,
    int version,
    Answers answers,
    @Nullable Registered registered,
    @Nullable Authority authority,
    @Nullable FoundAgency agency,
    List<Proof> proofs,
    List<Progress> steps,
    List<FieldProblem> problems,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant dueAt,
    @Nullable Ruled ruled,
    @Nullable Instant appealUntil) {

  private static final String OPENING = "opening";

  public ApplicationView {
    intent = intent == null ? OPENING : intent;
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
    steps = steps == null ? List.of() : List.copyOf(steps);
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** What the registry says of an organisation. */
  public record Registered(
      String code,
      String name,
      String kind,
      boolean active,
      String place,
      String scope,
      @Nullable String contactHint,
      List<Related> related) {

    public Registered {
      related = related == null ? List.of() : List.copyOf(related);
    }
  }

  /** An organisation that belongs to it, or to which it belongs. */
  public record Related(String code, String name) {}

  /** How the applicant showed that they may act for the organisation. */
  public record Authority(String method, Instant at) {}

  /** A file that was sent; what it says is nobody's here. */
  public record Proof(String id, String about, String type, long size, Instant uploadedAt) {}

  /** A step, and whether it is complete. */
  public record Progress(String step, boolean done) {}

  /** What a reviewer decided. */
  public record Ruled(String reason, @Nullable String text, Instant at) {}

  /** Whether it is about an account that is there already. */
  public boolean existing() {
    return !OPENING.equals(intent);
  }

  /** Whether the applicant may change it. */
  public boolean open() {
    return "draft".equals(state) || "correction".equals(state);
  }

  /** Whether it can still be taken back. */
  public boolean pending() {
    return open() || "submitted".equals(state) || "appealed".equals(state);
  }
}
