package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.testkit.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

@CommentServiceTest
class FactTests {

  @Autowired Site site;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaListenerEndpointRegistry listeners;

  private final String id = "f" + UUID.randomUUID();
  private final String account = account();

  @Test
  void theNewestVersionStaysHoweverFactsArrive() {
    site.tellSubject(id, 3, "第三版", true, "published");
    site.tellSubject(id, 1, "第一版", false, "removed");
    site.tellSubject(id, 3, "第三版", true, "published");
    site.tellSubject(id, 2, "第二版", false, "published");
    site.tellSubject(id, 4, "第四版", true, "published");
    site.tellSubject(id, 3, "第三版", false, "removed");
    site.awaitSubject(id, 4);
    awaitAllRead();
    assertThat(subject()).containsEntry("title", "第四版").containsEntry("version", 4L);
    assertThat(subject()).containsEntry("news", true).containsEntry("state", "published");
  }

  @Test
  void whatCannotBeReadIsPutAsideAndTheRestIsRead() {
    site.tellNonsense("shiming.subject", "article:" + id, "no json {");
    site.tellNonsense(
        "shiming.subject",
        "article:" + id,
        "{\"version\":1,\"type\":\"article\",\"id\":\"" + id + "\"}");
    site.tellNonsense("shiming.subject", "article:" + id, "{\"version\":0}");
    site.tellNonsense(
        "shiming.subject",
        "article:" + id,
        "{\"version\":1,\"type\":\"article\",\"id\":\"%s\",\"title\":\"茶\",\"state\":\"published\",\"author\":\"nobody\"}"
            .formatted(id));
    site.tellSubject(id, 1, "读得懂", false, "published");
    site.awaitSubject(id, 1);
    assertThat(deadLetters("shiming.subject.dead", "article:" + id, 4)).hasSize(4);
    assertThat(subject()).containsEntry("title", "读得懂");
  }

  @Test
  void bothCopiesAreRebuiltFromTheTopics() throws Exception {
    site.tellSubject(id, 1, "旧题", false, "published");
    site.tellSubject(id, 2, "新题", false, "published");
    site.tellMember(account, 1, "旧名", "good");
    site.tellMember(account, 2, "新名", "good");
    site.awaitSubject(id, 2);
    site.awaitMember(account, 2);
    for (String listener : List.of("subjects", "members")) {
      listener(listener).stop();
    }
    jdbc.sql("delete from subject").update();
    jdbc.sql("delete from member").update();
    try (var admin =
        AdminClient.create(Map.of("bootstrap.servers", KafkaBroker.shared().bootstrapServers()))) {
      await()
          .atMost(ofSeconds(30))
          .ignoreExceptions()
          .until(
              () -> {
                admin.deleteConsumerGroups(List.of("comment-service")).all().get();
                return true;
              });
    }
    for (String listener : List.of("subjects", "members")) {
      listener(listener).start();
    }
    site.awaitSubject(id, 2);
    site.awaitMember(account, 2);
    assertThat(subject()).containsEntry("title", "新题");
    assertThat(
            jdbc.sql("select nickname from member where account = ?")
                .param(account)
                .query((row, n) -> row.getString("nickname"))
                .single())
        .isEqualTo("新名");
  }

  /** The broker hangs: it takes connections and answers nothing, the harshest way to be away. */
  @Test
  void aCommentIsTakenWhileKafkaIsAwayAndItsFactArrivesLater() throws Exception {
    String article = site.article();
    long broker = brokerProcess();
    signal("-STOP", broker);
    try {
      Instant before = Instant.now();
      for (int i = 0; i < 5; i++) {
        assertThat(site.write(Tokens.member(account), article, "停电了" + i).status()).isEqualTo(201);
      }
      assertThat(Duration.between(before, Instant.now())).isLessThan(ofSeconds(5));
      assertThat(
              site.get(null, "/api/subjects/article/" + article + "/comments").body().path("items"))
          .hasSize(5);
      assertThat(site.contentFacts(article)).isEmpty();
      assertThat(waiting(article)).isEqualTo(5);
    } finally {
      signal("-CONT", broker);
    }
    await().atMost(ofSeconds(40)).until(() -> site.contentFacts(article).size() >= 5);
    await().atMost(ofSeconds(10)).until(() -> waiting(article) == 0);
  }

  private MessageListenerContainer listener(String id) {
    return Objects.requireNonNull(listeners.getListenerContainer(id));
  }

  private long waiting(String article) {
    return jdbc.sql("select count(*) from outbox where fact_key = ?")
        .param("comments:article:" + article)
        .query(Long.class)
        .single();
  }

  private static long brokerProcess() {
    String port = KafkaBroker.shared().bootstrapServers();
    assertThat(port).isNotEmpty();
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains("kafka.properties"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private static void signal(String signal, long process) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, Long.toString(process)).start().waitFor())
        .isZero();
  }

  private Map<String, Object> subject() {
    return jdbc.sql("select title, version, news, state from subject where subject_key = ?")
        .param("article:" + id)
        .query(
            (row, n) ->
                Map.<String, Object>of(
                    "title", row.getString("title"),
                    "version", row.getLong("version"),
                    "news", row.getBoolean("news"),
                    "state", row.getString("state")))
        .single();
  }

  /**
   * Facts of one key keep their order: when a later one with the key's partition is read, all were.
   */
  private void awaitAllRead() {
    try (var admin =
        AdminClient.create(Map.of("bootstrap.servers", KafkaBroker.shared().bootstrapServers()))) {
      await()
          .atMost(ofSeconds(20))
          .until(
              () -> {
                var read =
                    admin
                        .listConsumerGroupOffsets("comment-service")
                        .partitionsToOffsetAndMetadata()
                        .get();
                var asked = new HashMap<TopicPartition, OffsetSpec>();
                read.keySet().stream()
                    .filter(partition -> partition.topic().equals("shiming.subject"))
                    .forEach(partition -> asked.put(partition, OffsetSpec.latest()));
                var ends = admin.listOffsets(asked).all().get();
                return ends.entrySet().stream()
                    .allMatch(
                        end -> {
                          var at = read.get(end.getKey());
                          return at != null && at.offset() >= end.getValue().offset();
                        });
              });
    }
  }

  private static List<String> deadLetters(String topic, String key, int count) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.shared().bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<String> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      await()
          .atMost(ofSeconds(20))
          .until(
              () -> {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                  if (key.equals(letter.key())) {
                    found.add(new String(letter.value(), StandardCharsets.UTF_8));
                  }
                }
                return found.size() >= count;
              });
    }
    return found;
  }
}
