package dev.shiming.web.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Questions go out side by side, as many as are allowed, and each brings its own outcome. */
class AtOnceTests {

  private static final AccessTokens TOKENS = () -> Optional.of("token");

  private final AtOnce atOnce = new AtOnce(TOKENS, ObservationRegistry.NOOP, 1);

  @Test
  void questionIsUnderWayBeforeItsAnswerIsWantedAndKnowsItsCaller() {
    var asked = new CountDownLatch(1);
    var answer =
        atOnce.ask(
            "forum",
            () -> {
              asked.countDown();
              return Caller.current(
                  () -> {
                    throw new IllegalStateException("the request belongs to another thread");
                  });
            });
    await(asked);
    assertThat(answer.part().value()).isEqualTo(new Caller("token", null));
  }

  @Test
  void whatIsTooMuchAtOnceIsAskedOneAfterAnother() {
    var goOn = new CountDownLatch(1);
    var first =
        atOnce.ask(
            "forum",
            () -> {
              await(goOn);
              return Thread.currentThread();
            });
    var second = atOnce.ask("comment", Thread::currentThread);
    goOn.countDown();
    assertThat(second.part().value()).isEqualTo(Thread.currentThread());
    assertThat(first.part().value()).isNotEqualTo(Thread.currentThread());
  }

  @Test
  void gapIsNamedAndRefusalReachesThePage() {
    var gap =
        atOnce.ask(
            "comment",
            () -> {
              throw new ServiceUnavailable("comment", null);
            });
    assertThat(gap.part().missing()).isEqualTo("comment");
    var problem = new ServiceProblem(404, "not-found", List.of(), Map.of());
    Asked<String> refused =
        new AtOnce(TOKENS, ObservationRegistry.NOOP, 9)
            .ask(
                "forum",
                () -> {
                  throw problem;
                });
    assertThatThrownBy(refused::part).isSameAs(problem);
    assertThat(refused.part(ServiceProblem::code).value()).isEqualTo("not-found");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
