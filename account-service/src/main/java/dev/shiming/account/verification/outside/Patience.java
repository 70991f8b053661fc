package dev.shiming.account.verification.outside;

import dev.shiming.account.verification.outside.GatewayCalls.End;
import dev.shiming.kit.problem.Problem;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks gateways again while the person can still wait. One of these goes through a whole request,
 * so that several slow gateways together do not take longer than one. Nobody waits inside a
 * database transaction.
 */
public final class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final int TRY_AGAIN_SECONDS = 10;

  private final long end;
  private final GatewayCalls calls;

  private Patience(long end, GatewayCalls calls) {
    this.end = end;
    this.calls = calls;
  }

  static Patience of(Duration length, GatewayCalls calls) {
    return new Patience(System.nanoTime() + length.toNanos(), calls);
  }

  /**
   * Asks, and asks again with the same key after a lost or failed answer.
   *
   * @throws Problem 503 {@code gateway.unavailable}
   */
  public <A> A ask(String gateway, Supplier<A> question) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(gateway + " is asked inside a transaction");
    }
    long begun = System.nanoTime();
    Duration left = Duration.ofNanos(end - begun);
    if (!left.isPositive()) {
      ended(gateway, End.TIMED_OUT, begun);
      throw unavailable(gateway, "no time left");
    }
    var policy =
        RetryPolicy.builder()
            .maxRetries(RETRIES)
            .delay(PAUSE)
            .timeout(left)
            .includes(ResourceAccessException.class, HttpServerErrorException.class)
            .build();
    try {
      A answer = new RetryTemplate(policy).execute(question::get);
      ended(gateway, End.ANSWERED, begun);
      return answer;
    } catch (RetryException failed) {
      ended(gateway, timedOut(failed) ? End.TIMED_OUT : End.FAILED, begun);
      throw unavailable(gateway, failed.getCause().getClass().getSimpleName());
    }
  }

  private void ended(String gateway, End how, long begun) {
    calls.ended(gateway, how, Duration.ofNanos(System.nanoTime() - begun));
  }

  private static boolean timedOut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return true;
      }
    }
    return false;
  }

  /** What happened is named by its kind; a message of the client could quote what was sent. */
  private static Problem unavailable(String gateway, String kind) {
    log.warn("gateway {} gave no answer: {}", gateway, kind);
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "gateway.unavailable",
        Map.of("retryAfterSeconds", TRY_AGAIN_SECONDS));
  }
}
