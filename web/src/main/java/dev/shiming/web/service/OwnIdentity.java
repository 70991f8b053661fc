package dev.shiming.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How and until when a member is verified; what was typed for it never comes here. */
public record OwnIdentity(boolean verified, List<Part> parts) {

  /** The ways to verify, in the order of the page. */
  private static final List<String> WAYS = List.of("phone", "identity-number", "network-number");

  /** One thing that was verified; {@code until} is its last day. */
  public record Part(
      String part,
      @Nullable String method,
      @Nullable Instant verifiedAt,
      @Nullable LocalDate until,
      String state) {

    private static Part none(String way) {
      return new Part(way, null, null, null, "none");
    }

    /** Whether it proves nothing any more. */
    public boolean over() {
      return state.equals("expired") || state.equals("lost");
    }

    /** Whether something should be done about it. */
    public boolean due() {
      return over() || state.equals("expiring");
    }

    /** Whether there is a phone that can be changed. */
    public boolean changeable() {
      return part.equals("phone") && !state.equals("none") && !state.equals("lost");
    }
  }

  /** Every way, also those that were never used. */
  public List<Part> all() {
    return WAYS.stream()
        .map(
            way ->
                parts.stream()
                    .filter(part -> part.part().equals(way))
                    .findFirst()
                    .orElseGet(() -> Part.none(way)))
        .toList();
  }
}
