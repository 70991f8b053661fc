package dev.shiming.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.web.standin.SiteTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Facts from a real broker drop pages within a second. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StalePagesTests {

  private static final PageKey KEY = new PageKey("/threads/12", "", "zh", "auto");

  @Autowired PageCache cache;
  @Autowired KafkaListenerEndpointRegistry listeners;

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry properties) {
    properties.add("spring.kafka.admin.auto-create", () -> true);
    properties.add("spring.kafka.bootstrap-servers", KafkaBroker.shared()::bootstrapServers);
  }

  @BeforeAll
  void listen() {
    say("shiming.content", "first", "{\"tags\":[]}");
    say("shiming.member", "first", "{}");
    say("shiming.subject", "first", "{}");
    listeners.start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                listeners.getListenerContainers().stream()
                    .allMatch(
                        one -> {
                          var parts = one.getAssignedPartitions();
                          return parts != null && !parts.isEmpty();
                        }));
    keepUntilHeard();
  }

  @AfterAll
  void stop() {
    listeners.stop();
  }

  @Test
  void contentFactDropsThePagesOfItsTags() {
    keep("thread:12");
    say(
        "shiming.content",
        "thread:12",
        "{\"version\":1,\"key\":\"thread:12\",\"tags\":[\"thread:12\"]}");
    dropped();
  }

  @Test
  void memberFactDropsThePagesThatShowTheMember() {
    keep("member:abc");
    say("shiming.member", "abc", "{\"version\":2,\"account\":\"abc\"}");
    dropped();
  }

  @Test
  void subjectFactDropsTheArticle() {
    keep("article:7");
    say("shiming.subject", "article:7", "{\"version\":2}");
    dropped();
  }

  @Test
  void unreadableFactDropsEverything() {
    keep("thread:12");
    say("shiming.content", "x", "not json");
    dropped();
  }

  private void keep(String tag) {
    assertThat(
            cache.put(
                KEY,
                new CachedPage(new byte[] {1}, Map.of(), Set.of(tag), Instant.MAX),
                cache.begin()))
        .isTrue();
  }

  /** "From now on" begins at the first fetch; a page that goes away shows that it has begun. */
  private void keepUntilHeard() {
    for (var topic : new String[] {"shiming.content", "shiming.member", "shiming.subject"}) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                keep(topic.equals("shiming.member") ? "member:ready" : "ready");
                say(topic, "ready", "{\"tags\":[\"ready\"]}");
                Thread.sleep(200);
                return cache.get(KEY) == null;
              });
    }
  }

  private void dropped() {
    Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> cache.get(KEY) == null);
  }

  private static void say(String topic, String key, String fact) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", KafkaBroker.shared().bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, fact)).get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
