package dev.shiming.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the library tells people, as account-service would. */
@Component
public class NoticeTopic {

  private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
  private final JsonMapper json;

  NoticeTopic(JsonMapper json) {
    this.json = json;
  }

  @KafkaListener(id = "notices", topics = "shiming.notice", groupId = "test-${random.uuid}")
  void on(ConsumerRecord<String, byte[]> notice) {
    seen.add(json.readTree(notice.value()));
  }

  /** Kinds of the notices to this account, in order. */
  public List<String> kinds(String account) {
    return to(account).stream().map(notice -> notice.path("kind").asString()).toList();
  }

  public List<JsonNode> to(String account) {
    return seen.stream().filter(n -> n.path("account").asString().equals(account)).toList();
  }
}
