package dev.shiming.stack.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalTests {

  private final Journal journal = new Journal();

  @Test
  void onlyASuccessAfterTheQuestionCounts() throws Exception {
    journal.succeeded("early");
    assertThat(journal.awaitSuccessOf(Set.of("early"), Duration.ofMillis(20)))
        .containsExactly("early");
    var later = Thread.ofVirtual().unstarted(() -> succeedUntilAsked("late"));
    later.start();
    assertThat(journal.awaitSuccessOf(Set.of("late"), Duration.ofMinutes(1))).isEmpty();
    journal.end();
    later.join();
  }

  @Test
  void failuresAreCountedAnewEachTime() {
    journal.failed("one");
    journal.failed("one");
    assertThat(journal.takeFailures()).containsEntry("one", 2);
    assertThat(journal.takeFailures()).isEmpty();
  }

  @Test
  void theEndCutsAPauseShort() throws Exception {
    var sleeper =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    journal.pause(Duration.ofHours(1));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    journal.end();
    assertThat(sleeper.join(Duration.ofMinutes(1))).isTrue();
    assertThat(journal.hasEnded()).isTrue();
  }

  private void succeedUntilAsked(String who) {
    while (!journal.hasEnded()) {
      journal.succeeded(who);
      Thread.onSpinWait();
    }
  }
}
