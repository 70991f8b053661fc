package dev.shiming.account.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.account.vault.Verified;
import dev.shiming.kit.time.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member's account was verified by, how and until when; never what was typed.
 *
 * @param verified whether anything of it holds, so that the member may write
 */
public record OwnIdentity(boolean verified, List<Part> parts) {

  /** One thing that was verified, by its newest verification; {@code until} is its last day. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Part(
      String part,
      String method,
      String assurance,
      Instant verifiedAt,
      @Nullable LocalDate until,
      String state) {

    private boolean holds() {
      return state.equals("valid") || state.equals("expiring");
    }
  }

  static OwnIdentity of(List<Verified> newestFirst, Instant now, Duration warning) {
    List<Part> parts =
        Stream.of(
                part("phone", Set.of("phone", "identity-number"), newestFirst, now, warning),
                part("identity-number", Set.of("identity-number"), newestFirst, now, warning),
                part("network-number", Set.of("network-number"), newestFirst, now, warning))
            .flatMap(Optional::stream)
            .toList();
    return new OwnIdentity(parts.stream().anyMatch(Part::holds), parts);
  }

  private static Optional<Part> part(
      String part, Set<String> methods, List<Verified> newestFirst, Instant now, Duration warning) {
    return newestFirst.stream()
        .filter(verified -> methods.contains(verified.method()))
        .findFirst()
        .map(
            verified ->
                new Part(
                    part,
                    verified.method(),
                    verified.assurance(),
                    verified.verifiedAt(),
                    lastDay(verified.expiresAt()),
                    state(verified, now, warning)));
  }

  private static String state(Verified verified, Instant now, Duration warning) {
    Instant ends = verified.expiresAt();
    if (verified.lost()) {
      return "lost";
    }
    if (ends == null || ends.minus(warning).isAfter(now)) {
      return "valid";
    }
    return ends.isAfter(now) ? "expiring" : "expired";
  }

  private static @Nullable LocalDate lastDay(@Nullable Instant ends) {
    return ends == null ? null : ChinaTime.dayOf(ends.minusMillis(1));
  }
}
