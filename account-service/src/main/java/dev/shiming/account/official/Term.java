package dev.shiming.account.official;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that time does to an account.
 *
 * @param kind of the notices before
 * @param domain whose credential it is, null for what is no credential
 * @param day that is announced
 * @param effect first day on which it is so
 */
record Term(String kind, @Nullable Domain domain, LocalDate day, LocalDate effect) {

  /** A credential counts on its last day. */
  static Term of(Credential credential) {
    LocalDate until = credential.until();
    return new Term("credential-ending", credential.domain(), until, until.plusDays(1));
  }

  static Term of(String kind, LocalDate day) {
    return new Term(kind, null, day, day);
  }

  boolean over(LocalDate today) {
    return !today.isBefore(effect);
  }

  /**
   * The announcement that is due: of those whose day has come the last one, so that whoever was not
   * looked at for long is told once; 0 for the end itself, empty before all.
   */
  Optional<Integer> due(LocalDate today, List<Integer> noticeDays) {
    if (over(today)) {
      return Optional.of(0);
    }
    return noticeDays.stream()
        .filter(days -> !today.isBefore(day.minusDays(days)))
        .min(Comparator.naturalOrder());
  }

  /** The next day after today on which it asks for something. */
  Optional<LocalDate> next(LocalDate today, List<Integer> noticeDays) {
    return Stream.concat(noticeDays.stream().map(day::minusDays), Stream.of(effect))
        .filter(one -> one.isAfter(today))
        .min(Comparator.naturalOrder());
  }

  String domainWord() {
    return domain == null ? "" : domain.word();
  }
}
