package dev.shiming.forum;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the forum's facts from Kafka, as the other services do. */
public class Topics {

  /** A fact with its key. */
  public record Fact(String topic, String key, JsonNode body) {

    public boolean carries(String tag) {
      return body.path("tags").valueStream().anyMatch(t -> t.asString().equals(tag));
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Fact> facts = new CopyOnWriteArrayList<>();

  @KafkaListener(
      id = "facts",
      topics = {"shiming.content", "shiming.subject", "shiming.notice"},
      groupId = "test-${random.uuid}",
      idIsGroup = false)
  void on(ConsumerRecord<String, byte[]> fact) {
    String body = new String(fact.value(), StandardCharsets.UTF_8);
    facts.add(new Fact(fact.topic(), fact.key(), JSON.readTree(body)));
  }

  public List<Fact> of(String topic, String key) {
    return facts.stream().filter(f -> f.topic().equals(topic) && f.key().equals(key)).toList();
  }
}
