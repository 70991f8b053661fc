package dev.shiming.account.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermTests {

  private static final List<Integer> NOTICES = List.of(30, 7);
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final Term CREDENTIAL = Term.of(new Credential(Domain.MEDICINE, "A1", DAY));

  @Test
  void anAnnouncementIsDueUntilTheNextOneIs() {
    assertThat(due(-31)).isEmpty();
    assertThat(due(-30)).contains(30);
    assertThat(due(-8)).contains(30);
    assertThat(due(-7)).contains(7);
    assertThat(due(0)).as("a credential counts on its last day").contains(7);
    assertThat(due(1)).contains(0);
    assertThat(Term.of(Timeline.DORMANCY, DAY).due(DAY, NOTICES)).contains(0);
  }

  @Test
  void nothingBecomesDueBeforeTheNextDayToLook() {
    for (int day = -60; day <= 3; day++) {
      LocalDate today = DAY.plusDays(day);
      Optional<LocalDate> next = CREDENTIAL.next(today, NOTICES);
      LocalDate end = next.orElse(today.plusDays(60));
      for (LocalDate later = today; later.isBefore(end); later = later.plusDays(1)) {
        assertThat(CREDENTIAL.due(later, NOTICES)).isEqualTo(CREDENTIAL.due(today, NOTICES));
      }
      next.ifPresent(
          change ->
              assertThat(CREDENTIAL.due(change, NOTICES))
                  .isNotEqualTo(CREDENTIAL.due(today, NOTICES)));
      assertThat(next.isPresent()).isEqualTo(day <= 0);
    }
  }

  private static Optional<Integer> due(int day) {
    return CREDENTIAL.due(DAY.plusDays(day), NOTICES);
  }
}
