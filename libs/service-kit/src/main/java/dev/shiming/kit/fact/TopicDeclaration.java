package dev.shiming.kit.fact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Declares the service's topics until a broker has taken them, so that a service may start before
 * Kafka or while it is slow.
 */
final class TopicDeclaration implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicDeclaration.class);

  private final KafkaAdmin admin;
  private final Duration pause;
  private @Nullable Thread attempts;

  TopicDeclaration(KafkaAdmin admin, Duration pause) {
    this.admin = admin;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    attempts = Thread.ofVirtual().name("topic-declaration").start(this::declare);
  }

  @Override
  public synchronized void stop() {
    if (attempts != null) {
      attempts.interrupt();
      attempts = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return attempts != null;
  }

  private void declare() {
    try {
      while (!declared()) {
        Thread.sleep(pause);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean declared() {
    try {
      return admin.initialize();
    } catch (IllegalStateException away) {
      LOG.info("Kafka has not taken the topics yet; the next attempt is in {}", pause);
      return false;
    }
  }
}
