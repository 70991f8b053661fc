package dev.shiming.kit.member;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.kittest.KitTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

@KitTest
class MemberCopyTests {

  private final String account = UUID.randomUUID().toString();

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Members members;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaListenerEndpointRegistry listeners;

  @Test
  void theNewestVersionStaysHoweverFactsArrive() {
    send(account, fact(account, 3, "third"));
    send(account, fact(account, 1, "first"));
    send(account, fact(account, 3, "third"));
    send(account, fact(account, 2, "second"));
    String marker = arrived();
    assertThat(members.find(account).nickname()).isEqualTo("third");
    assertThat(members.find(marker).nickname()).isEqualTo("marker");
  }

  @Test
  void aNewerFactTakesAwayWhatItNoLongerHolds() {
    send(account, fact(account, 1, "first"));
    send(
        account,
        fact(account, 3, "third")
            .replace("\"third\"", "null")
            .replace("\"number\":12", "\"number\":13"));
    send(account, fact(account, 2, "second"));
    arrived();
    assertThat(members.find(account).nickname()).isNull();
    assertThat(members.find(account).number()).isEqualTo(13);
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersAndTheNextFactIsRead() {
    send(account, "{\"version\":");
    send(account, "{\"version\":4}");
    send(account, fact(account, 5, "after"));
    await().atMost(ofSeconds(20)).until(() -> "after".equals(members.find(account).nickname()));
    assertThat(deadLettersOf(account))
        .containsExactlyInAnyOrder("{\"version\":", "{\"version\":4}");
  }

  @Test
  void aNewCopyIsBuiltFromTheCompactedTopic() {
    send(account, fact(account, 1, "old"));
    send(account, fact(account, 2, "new"));
    arrived();
    var listener = listeners.getListenerContainer("members");
    assertThat(listener).isNotNull();
    listener.stop();
    jdbc.sql("delete from member").update();
    forgetOffsets();
    listener.start();
    await().atMost(ofSeconds(20)).until(() -> "new".equals(members.find(account).nickname()));
  }

  @Test
  void everybodyAskedForHasAView() {
    var found = members.find(List.of(account));
    assertThat(found).containsOnlyKeys(account);
    assertThat(found.get(account)).isEqualTo(MemberView.unknown(account));
  }

  /**
   * Facts of one key keep their order, so one more on the same key says that all before it were
   * read.
   */
  private String arrived() {
    for (int partition = 0; partition < 3; partition++) {
      String marker = UUID.randomUUID().toString();
      kafka
          .send(
              MemberCopyConfiguration.TOPIC,
              partition,
              marker,
              fact(marker, 1, "marker").getBytes(StandardCharsets.UTF_8))
          .join();
      await().atMost(ofSeconds(20)).until(() -> members.find(marker).nickname() != null);
      if (partition == 2) {
        return marker;
      }
    }
    throw new IllegalStateException();
  }

  private void forgetOffsets() {
    try (var admin =
        org.apache.kafka.clients.admin.AdminClient.create(
            Map.of("bootstrap.servers", KafkaBroker.shared().bootstrapServers()))) {
      await()
          .atMost(ofSeconds(20))
          .ignoreExceptions()
          .until(
              () -> {
                admin.deleteConsumerGroups(List.of("account-service")).all().get();
                return true;
              });
    }
  }

  private static List<String> deadLettersOf(String key) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaBroker.shared().bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<String> found = new java.util.ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(MemberCopyConfiguration.TOPIC + ".dead"));
      await()
          .atMost(ofSeconds(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        letter -> {
                          if (key.equals(letter.key())) {
                            found.add(new String(letter.value(), StandardCharsets.UTF_8));
                          }
                        });
                return found.size() >= 2;
              });
    }
    return found;
  }

  private void send(String key, String body) {
    kafka.send(MemberCopyConfiguration.TOPIC, key, body.getBytes(StandardCharsets.UTF_8)).join();
  }

  private static String fact(String account, int version, @Nullable String nickname) {
    return """
        {"version":%d,"account":"%s","number":12,"nickname":"%s","avatar":"a","badge":null,"standing":"good","notBefore":null}"""
        .formatted(version, account, nickname);
  }
}
