package dev.shiming.account;

import dev.shiming.embedded.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning, as a new consumer does. */
final class Facts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Facts() {}

  /** The facts of one key, in the order in which they left. */
  static List<JsonNode> of(String topic, String key) {
    return all(topic).stream()
        .filter(fact -> key.equals(fact.key()))
        .map(fact -> JSON.readTree(fact.body()))
        .toList();
  }

  static List<Fact> all(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", KafkaBroker.shared().bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      List<Fact> facts = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> facts.add(new Fact(record.key(), record.value())));
      }
      return facts;
    }
  }

  /** One record. */
  record Fact(String key, String body) {}
}
