package dev.shiming.web.service;

import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks for the parts of a page at the same time, so that a page waits for its slowest part and a
 * service that hangs costs one time-out. Each question goes out in the name of the request that
 * asks; one that nobody waits for any more ends by itself, at the latest with its time-out.
 */
@Component
public class AtOnce {

  /** Questions under way in this process; beyond them each request asks one after another. */
  private static final int MOST = 400;

  private final AccessTokens tokens;
  private final ObservationRegistry observations;
  private final Semaphore free;

  @Autowired
  AtOnce(AccessTokens tokens, ObservationRegistry observations) {
    this(tokens, observations, MOST);
  }

  AtOnce(AccessTokens tokens, ObservationRegistry observations, int most) {
    this.tokens = tokens;
    this.observations = observations;
    this.free = new Semaphore(most);
  }

  /** Begins to ask a service; the answer is taken where the page needs it. */
  public <T> Asked<T> ask(String service, Supplier<T> question) {
    return ask(service, Caller.current(tokens), question);
  }

  /** Asks as a reader does, whoever is signed in: the answer is fit for all. */
  public <T> Asked<T> askAsNobody(String service, Supplier<T> question) {
    return ask(service, Caller.current(Optional::empty), question);
  }

  private <T> Asked<T> ask(String service, Caller caller, Supplier<T> question) {
    var task = new FutureTask<>(traced(() -> caller.call(() -> Part.of(service, question)))::get);
    if (free.tryAcquire()) {
      Thread.ofVirtual()
          .name("ask-" + service)
          .start(
              () -> {
                try {
                  task.run();
                } finally {
                  free.release();
                }
              });
    } else {
      task.run();
    }
    return new Asked<>(service, task);
  }

  /** The question belongs to the trace of the request that asks. */
  private <T> Supplier<T> traced(Supplier<T> question) {
    var asking = observations.getCurrentObservation();
    if (asking == null) {
      return question;
    }
    return () -> {
      try (var _ = asking.openScope()) {
        return question.get();
      }
    };
  }
}
