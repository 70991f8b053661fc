package dev.shiming.account.vault;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs a transaction again that lost a race for a value of the index: then it sees who was quicker.
 */
@Component
public class Races {

  private static final Duration PAUSE = Duration.ofMillis(40);

  private final RetryTemplate again =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(4)
              .delay(PAUSE)
              .jitter(PAUSE)
              .includes(PessimisticLockingFailureException.class, DuplicateKeyException.class)
              .build());

  /**
   * Does the work, at most five times.
   *
   * @throws DuplicateKeyException when it lost each time
   */
  public <T> T run(Supplier<T> work) {
    return again.invoke(work);
  }
}
