package dev.shiming.pictures;

import dev.shiming.kit.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * Decoding takes processor and memory, so two files are worked on at once, or one large picture;
 * the rest wait.
 */
public final class Workroom {

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 60;

  private final Semaphore room = new Semaphore(AT_ONCE, true);

  /** What is done with a file. */
  public interface Work<T> {

    T run() throws IOException;
  }

  /**
   * Does it beside one other.
   *
   * @throws Problem 503 when it is never its turn
   */
  public <T> T beside(Work<T> work) {
    return within(1, work);
  }

  <T> T alone(Work<T> work) {
    return within(AT_ONCE, work);
  }

  private <T> T within(int permits, Work<T> work) {
    try {
      if (!room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.run();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } finally {
      room.release(permits);
    }
  }

  private static Problem busy() {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfterSeconds", 10));
  }
}
