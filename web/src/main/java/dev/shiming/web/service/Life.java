package dev.shiming.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an official account, newest measure first, and what time will do with it.
 *
 * @param recheckBy the day before which the checks have to be repeated
 * @param dormantOn the day on which silence suspends it
 * @param awakenable that nothing but silence suspended it
 * @param renewal the renewal that runs
 * @param name the person's own name, while the card shows it
 * @param agency the agency that the card shows
 */
public record Life(
    String state,
    List<Measures.Taken> measures,
    List<Ending> credentials,
    @Nullable LocalDate recheckBy,
    @Nullable LocalDate dormantOn,
    @Nullable Instant publishedAt,
    boolean awakenable,
    @Nullable Progress renewal,
    @Nullable ShownName name,
    @Nullable Agency agency) {

  public Life {
    measures = measures == null ? List.of() : List.copyOf(measures);
    credentials = credentials == null ? List.of() : List.copyOf(credentials);
  }

  /** A credential with its last day. */
  public record Ending(String domain, LocalDate until, boolean current) {}

  /** How far an application is; its applicant alone is told the id. */
  public record Progress(@Nullable String id, String state) {

    private static final Set<String> WAITING = Set.of("submitted", "correction", "appealed");

    /** Whether it was handed in and is not decided for good. */
    public boolean waits() {
      return WAITING.contains(state);
    }

    /** Whether it is still its applicant's turn, or will be. */
    public boolean runs() {
      return "draft".equals(state) || waits();
    }
  }

  /** A name that the card shows with its owner's consent. */
  public record ShownName(String shown, Instant at) {}

  /** Why it is in its present state; null where nobody ever changed it. */
  public Measures.@Nullable Taken latest() {
    return measures.isEmpty() ? null : measures.getFirst();
  }

  public List<Measures.Taken> earlier() {
    return measures.isEmpty() ? List.of() : measures.subList(1, measures.size());
  }

  public boolean closed() {
    return "closed".equals(state);
  }
}
