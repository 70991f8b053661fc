package dev.shiming.web.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears the facts and drops the pages they make stale. Each instance of web hears all of them for
 * itself, from now on; when it starts to listen to a partition anew it may have missed some, so it
 * forgets every page.
 */
@Component
class StalePages implements ConsumerSeekAware {

  private static final Logger log = LoggerFactory.getLogger(StalePages.class);

  /**
   * The services learn about a member at the same time as web, so their answers may be old for a
   * moment.
   */
  private static final List<Duration> ONCE_MORE =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(3));

  private final PageCache cache;
  private final JsonMapper json;

  StalePages(PageCache cache, JsonMapper json) {
    this.cache = cache;
    this.json = json;
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
    cache.clear();
  }

  @KafkaListener(
      topics = "shiming.content",
      groupId = "web-#{T(java.util.UUID).randomUUID()}",
      properties = "auto.offset.reset=latest")
  void content(ConsumerRecord<byte @Nullable [], byte @Nullable []> fact) {
    try {
      var tags =
          fact.value() == null ? null : json.readValue(fact.value(), ContentFact.class).tags();
      if (tags != null) {
        cache.evict(tags.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList());
      }
    } catch (JacksonException unreadable) {
      log.warn(
          "A content fact at {}-{} is unreadable; all pages are dropped",
          fact.partition(),
          fact.offset());
      cache.clear();
    }
  }

  @KafkaListener(
      topics = "shiming.member",
      groupId = "web-#{T(java.util.UUID).randomUUID()}",
      properties = "auto.offset.reset=latest")
  void member(ConsumerRecord<byte @Nullable [], byte @Nullable []> fact) {
    repeatedly("member:", fact.key());
  }

  @KafkaListener(
      topics = "shiming.subject",
      groupId = "web-#{T(java.util.UUID).randomUUID()}",
      properties = "auto.offset.reset=latest")
  void subject(ConsumerRecord<byte @Nullable [], byte @Nullable []> fact) {
    repeatedly("", fact.key());
  }

  private void repeatedly(String prefix, byte @Nullable [] key) {
    if (key == null) {
      return;
    }
    var tags = List.of(prefix + new String(key, java.nio.charset.StandardCharsets.UTF_8));
    cache.evict(tags);
    Thread.ofVirtual().name("evict-again").start(() -> again(tags));
  }

  private void again(List<String> tags) {
    try {
      for (var pause : ONCE_MORE) {
        Thread.sleep(pause);
        cache.evict(tags);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
