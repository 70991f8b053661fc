package dev.shiming.kit.observed;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.shiming.kit.member.MemberCopyConfiguration;
import dev.shiming.kittest.KitTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What Prometheus reads of a service, over HTTP. */
@KitTest
class MetricTests {

  @LocalManagementPort int management;
  @Autowired RestTestClient http;
  @Autowired KafkaTemplate<String, byte[]> kafka;

  @Test
  void aDeadLetterIsARiseFromZero() {
    double before = number("shiming_facts_dead_total\\{topic=\"shiming.member\"}").orElseThrow();
    kafka
        .send(MemberCopyConfiguration.TOPIC, "k", "{\"version\":".getBytes(StandardCharsets.UTF_8))
        .join();
    await()
        .atMost(ofSeconds(30))
        .until(
            () ->
                number("shiming_facts_dead_total\\{topic=\"shiming.member\"}").orElseThrow()
                    > before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shiming_outbox_rows",
        "shiming_outbox_oldest_seconds",
        "jvm_memory_used_bytes\\{[^}]*}",
        "hikaricp_connections_pending\\{[^}]*}",
        "http_server_requests_seconds_count\\{[^}]*}",
      })
  void theNumberIsThere(String series) {
    http.get().uri("/api/open").exchange();
    await().atMost(ofSeconds(30)).until(() -> number(series).isPresent());
  }

  @Test
  void healthAndMetricsAnswerOnTheirOwnPortOnly() {
    for (String path : new String[] {"/actuator/health/readiness", "/actuator/prometheus"}) {
      at(path).expectStatus().isOk();
      http.get()
          .uri(path)
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("not-found");
    }
    at("/actuator/env").expectStatus().isNotFound();
    at("/api/open").expectStatus().isNotFound();
  }

  private Optional<Double> number(String series) {
    String metrics =
        at("/actuator/prometheus").expectBody(String.class).returnResult().getResponseBody();
    var line = Pattern.compile("(?m)^" + series + " (\\S+)$").matcher(String.valueOf(metrics));
    return line.find() ? Optional.of(Double.valueOf(line.group(1))) : Optional.empty();
  }

  private RestTestClient.ResponseSpec at(String path) {
    return RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + management)
        .build()
        .get()
        .uri(path)
        .exchange();
  }
}
