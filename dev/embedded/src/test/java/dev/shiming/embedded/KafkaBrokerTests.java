package dev.shiming.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTests {

  @Test
  void aFactOutlivesARestart(@TempDir Path temporary) throws Exception {
    var folder = temporary.resolve("with a space");
    try (var broker = KafkaBroker.start(folder, Ports.anyFree(), Ports.anyFree())) {
      var servers = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
      try (var admin = Admin.create(servers)) {
        admin
            .createTopics(List.of(new NewTopic("facts", Optional.of(3), Optional.empty())))
            .all()
            .get();
      }
      try (var producer =
          new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>("facts", "key", "实名")).get();
      }
    }
    assertThat(folder.resolve("kafka.pid")).doesNotExist();
    try (var broker = KafkaBroker.start(folder, Ports.anyFree(), Ports.anyFree());
        var consumer =
            new KafkaConsumer<>(
                Map.<String, Object>of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "group.id",
                    "reader",
                    "auto.offset.reset",
                    "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
      consumer.subscribe(List.of("facts"));
      assertThat(firstValue(consumer)).isEqualTo("实名");
    }
  }

  private static String firstValue(KafkaConsumer<String, String> consumer) {
    var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      for (var each : consumer.poll(Duration.ofMillis(200))) {
        return each.value();
      }
    }
    return "nothing arrived";
  }
}
