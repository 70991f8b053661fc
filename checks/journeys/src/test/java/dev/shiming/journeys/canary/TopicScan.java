package dev.shiming.journeys.canary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic from its beginning: keys, values and headers. */
record TopicScan(String bootstrapServers) {

  /** Says how many records there were. */
  long into(Scanner scanner) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", bootstrapServers, "exclude.internal.topics", "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = 0L;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          look(message, scanner);
          records++;
        }
      }
      return records;
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    var partitions = new ArrayList<TopicPartition>();
    consumer
        .listTopics()
        .values()
        .forEach(
            of -> of.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition()))));
    return partitions;
  }

  private static void look(ConsumerRecord<byte[], byte[]> message, Scanner scanner) {
    var place = "topic " + message.topic();
    if (message.key() != null) {
      scanner.scan(place + ", key", message.key());
    }
    if (message.value() != null) {
      scanner.scan(place + ", value", message.value());
    }
    message
        .headers()
        .forEach(
            header -> {
              if (header.value() != null) {
                scanner.scan(place + ", header " + header.key(), header.value());
              }
            });
  }
}
