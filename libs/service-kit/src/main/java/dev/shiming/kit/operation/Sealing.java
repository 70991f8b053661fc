package dev.shiming.kit.operation;

import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kit.ledger.Witness;
import dev.shiming.kit.outbox.Lease;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals what has been written within a second, on a thread of its own, one instance at a time; at
 * the end of the service, what the last requests wrote.
 */
@Component
class Sealing implements SmartLifecycle {

  static final String LEASE = "operation-seal";

  private static final Logger log = LoggerFactory.getLogger(Sealing.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration WRITE = Duration.ofHours(1);
  private static final long END_SECONDS = 5;

  private final Sealer sealer;
  private final Witness witness;
  private final Lease lease;
  private @Nullable ScheduledExecutorService thread;

  Sealing(Sealer operationSealer, Witness operationWitness, JdbcClient jdbc) {
    this.sealer = operationSealer;
    this.witness = operationWitness;
    this.lease = new Lease(jdbc, LEASE, Duration.ofSeconds(30));
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("operation-seal").daemon().factory());
    every(POLL, this::seal);
    every(LOOK, witness::look);
    every(WRITE, witness::write);
  }

  @Override
  public void stop() {
    if (thread == null) {
      return;
    }
    thread.shutdown();
    try {
      if (thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        guarded(this::seal);
        guarded(witness::write);
      }
      guarded(lease::release);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** After the web server and the listeners, whose last writes are to be sealed. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void seal() {
    while (lease.hold() && sealer.sealBatch()) {
      log.debug("more operations wait to be sealed");
    }
  }

  private void every(Duration pause, Runnable work) {
    if (thread != null) {
      var _ =
          thread.scheduleWithFixedDelay(
              () -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** What fails now is done in the next round. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException away) {
      log.warn("operations wait to be sealed: {}", away.getClass().getSimpleName());
    } catch (RuntimeException unexpected) {
      log.error("sealing of operations", unexpected);
    }
  }
}
