package dev.shiming.account.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one account.
 *
 * @param watchOn first day on which something may happen, null for never
 * @param recheckBy last day of the checks that have to be repeated, null where there is none
 * @param pausedOn when it is paused unless they were repeated
 * @param dormantOn when it is suspended unless it publishes
 */
record Timeline(
    @Nullable LocalDate watchOn,
    List<Credential> credentials,
    @Nullable Instant publishedAt,
    @Nullable LocalDate recheckBy,
    @Nullable LocalDate pausedOn,
    LocalDate dormantOn) {

  static final String RECHECK = "recheck-ending";
  static final String DORMANCY = "dormancy-ending";

  boolean due(LocalDate today) {
    return watchOn != null && !watchOn.isAfter(today);
  }

  /** What time does to it in this state, in the order in which that is done on one day. */
  List<Term> terms(OfficialState state) {
    List<Term> terms = new ArrayList<>();
    if (state == OfficialState.CLOSED) {
      return terms;
    }
    credentials.forEach(credential -> terms.add(Term.of(credential)));
    if (state == OfficialState.ACTIVE) {
      if (pausedOn != null) {
        terms.add(Term.of(RECHECK, pausedOn));
      }
      terms.add(Term.of(DORMANCY, dormantOn));
    }
    return terms;
  }
}
