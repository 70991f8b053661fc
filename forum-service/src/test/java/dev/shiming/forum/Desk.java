package dev.shiming.forum;

import static org.awaitility.Awaitility.await;

import dev.shiming.forum.official.Officials;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells the forum of official accounts through Kafka, as account-service does. */
public class Desk {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaTemplate<String, byte[]> kafka;
  private final Officials officials;

  Desk(KafkaTemplate<String, byte[]> factTemplate, Officials officials) {
    this.kafka = factTemplate;
    this.officials = officials;
  }

  /** A new active account of a kind with these seats by member. */
  public String opened(String kind, Map<String, String> seats) {
    String account = Forum.account();
    tell(account, 1, kind, "active", seats);
    await().atMost(PATIENCE).until(() -> officials.find(account).isPresent());
    return account;
  }

  public void tell(
      String account, long version, String kind, String state, Map<String, String> seats) {
    String seated =
        seats.entrySet().stream()
            .map(e -> "{\"account\":\"%s\",\"seat\":\"%s\"}".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(","));
    tell(
        account,
        """
        {"version":%d,"account":"%s","handle":"valley-tea","name":"山谷茶社 %d","kind":"%s",
         "category":"food","state":"%s","announces":true,"news":"repost","secondPair":true,
         "domains":[{"domain":"news","until":"2099-01-01"}],"seats":[%s]}
        """
            .formatted(version, account, version, kind, state, seated));
  }

  public void tell(String account, String fact) {
    kafka.send("shiming.official", account, fact.getBytes(StandardCharsets.UTF_8)).join();
  }
}
