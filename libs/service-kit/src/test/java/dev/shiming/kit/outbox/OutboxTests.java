package dev.shiming.kit.outbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.kittest.KitTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KitTest
class OutboxTests {

  private static final String TOPIC = "kit.outbox-test";

  private final String key = UUID.randomUUID().toString();

  @Autowired FactOutbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void factsOfOneKeyLeaveInTheOrderOfTheirVersionsAndTheRowsGo() {
    for (int version = 1; version <= 200; version++) {
      put(version);
    }
    assertThat(read(200)).containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    await().atMost(ofSeconds(10)).until(() -> rows() == 0);
  }

  @Test
  void aFactLeavesWithItsChangeOrNotAtAll() {
    transaction.executeWithoutResult(
        status -> {
          outbox.put(TOPIC, key, 1, Map.of("version", 1));
          status.setRollbackOnly();
        });
    put(2);
    assertThat(read(1)).containsExactly(2);
  }

  @Test
  void aFactWithoutATransactionIsAMistake() {
    assertThatThrownBy(() -> outbox.put(TOPIC, key, 1, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void oneInstanceHoldsTheLeaseUntilItLetsGo() {
    Lease first = new Lease(jdbc, "test", Duration.ofSeconds(30));
    Lease second = new Lease(jdbc, "test", Duration.ofSeconds(30));
    assertThat(first.hold()).isTrue();
    assertThat(first.hold()).isTrue();
    assertThat(second.hold()).isFalse();
    first.release();
    assertThat(second.hold()).isTrue();
    second.release();
  }

  @Test
  void aLapsedLeaseIsTakenOver() {
    assertThat(new Lease(jdbc, "lapsed", Duration.ofSeconds(-1)).hold()).isTrue();
    assertThat(new Lease(jdbc, "lapsed", Duration.ofSeconds(30)).hold()).isTrue();
  }

  private void put(int version) {
    transaction.executeWithoutResult(
        status -> outbox.put(TOPIC, key, version, Map.of("version", version)));
  }

  private long rows() {
    return jdbc.sql("select count(*) from outbox where fact_key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private List<Integer> read(int count) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            KafkaBroker.shared().bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG,
            UUID.randomUUID().toString(),
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            "500",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    List<Integer> versions = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      await()
          .atMost(ofSeconds(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        fact -> {
                          if (key.equals(fact.key())) {
                            String body = new String(fact.value(), StandardCharsets.UTF_8);
                            versions.add(Integer.parseInt(body.replaceAll("\\D", "")));
                          }
                        });
                return versions.size() >= count;
              });
    }
    return versions;
  }
}
