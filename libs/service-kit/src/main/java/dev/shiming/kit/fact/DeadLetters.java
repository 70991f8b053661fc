package dev.shiming.kit.fact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Counts the facts that could not be read and went to the dead letters. Every topic that is read
 * starts at zero, so that its first letter is seen as a rise.
 */
class DeadLetters {

  private final MeterRegistry meters;
  private final KafkaListenerEndpointRegistry listeners;
  private final ConcurrentMap<String, Counter> counters = new ConcurrentHashMap<>();

  DeadLetters(MeterRegistry meters, KafkaListenerEndpointRegistry listeners) {
    this.meters = meters;
    this.listeners = listeners;
  }

  @EventListener(ContextRefreshedEvent.class)
  void startAtZero() {
    listeners.getListenerContainers().stream()
        .map(listener -> listener.getContainerProperties().getTopics())
        .flatMap(topics -> topics == null ? Stream.empty() : Arrays.stream(topics))
        .forEach(this::counter);
  }

  void add(String topic) {
    counter(topic).increment();
  }

  private Counter counter(String topic) {
    return counters.computeIfAbsent(
        topic,
        name ->
            Counter.builder("shiming.facts.dead")
                .description("Facts that could not be read and lie among the dead letters")
                .tag("topic", name)
                .register(meters));
  }
}
