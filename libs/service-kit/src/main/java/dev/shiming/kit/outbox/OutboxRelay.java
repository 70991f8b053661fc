package dev.shiming.kit.outbox;

import dev.shiming.observability.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends the outbox to Kafka: rows in order, awaited, then deleted. Rows are deleted only up to the
 * first that was not acknowledged, so the last record of a key on the topic is its newest version.
 */
@Component
class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final long SEND_TIMEOUT_SECONDS = 15;

  private final JdbcClient jdbc;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Lease lease;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(JdbcClient jdbc, KafkaTemplate<String, byte[]> factTemplate) {
    this.jdbc = jdbc;
    this.kafka = factTemplate;
    this.lease = new Lease(jdbc, "outbox", Duration.ofSeconds(30));
  }

  void wake() {
    wake.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
    try {
      if (thread != null) {
        thread.join(TimeUnit.SECONDS.toMillis(SEND_TIMEOUT_SECONDS));
      }
      lease.release();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException databaseGone) {
      log.debug("lease not released, it lapses by itself");
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
        if (lease.hold()) {
          drain();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (DataAccessException | KafkaException | SendFailed cause) {
        log.warn("facts wait in the outbox: {}", cause.getClass().getSimpleName());
        pause();
      } catch (RuntimeException unexpected) {
        log.error("outbox relay", unexpected);
        pause();
      }
    }
  }

  private void drain() {
    List<OutboxRow> rows;
    do {
      rows =
          jdbc.sql(
                  "select id, topic, fact_key, body, trace_parent from outbox order by id limit "
                      + BATCH)
              .query(OutboxRow::of)
              .list();
      send(rows);
    } while (rows.size() == BATCH && running && lease.hold());
  }

  private void send(List<OutboxRow> rows) {
    List<CompletableFuture<?>> sent = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      sent.add(kafka.send(record(row)));
    }
    List<Long> acknowledged = new ArrayList<>(rows.size());
    SendFailed failure = null;
    for (int i = 0; i < sent.size() && failure == null; i++) {
      failure = failureOf(sent.get(i));
      if (failure == null) {
        acknowledged.add(rows.get(i).id());
      }
    }
    if (!acknowledged.isEmpty()) {
      jdbc.sql("delete from outbox where id in (:ids)").param("ids", acknowledged).update();
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** A consumer goes on with the trace of the change that put the fact. */
  private static ProducerRecord<String, byte[]> record(OutboxRow row) {
    byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
    var fact = new ProducerRecord<>(row.topic(), row.factKey(), body);
    if (row.traceParent() != null) {
      fact.headers().add(TraceParent.HEADER, row.traceParent().getBytes(StandardCharsets.US_ASCII));
    }
    return fact;
  }

  private static @Nullable SendFailed failureOf(CompletableFuture<?> sent) {
    try {
      sent.get(SEND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException | TimeoutException notAcknowledged) {
      return new SendFailed(notAcknowledged);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new SendFailed(interrupted);
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  private static final class SendFailed extends RuntimeException {
    SendFailed(Throwable cause) {
      super(cause);
    }
  }
}
