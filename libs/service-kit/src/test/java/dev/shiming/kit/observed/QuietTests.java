package dev.shiming.kit.observed;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.shiming.kit.member.MemberCopyConfiguration;
import dev.shiming.kittest.KitTest;
import dev.shiming.kittest.Observed;
import dev.shiming.observability.log.PlainLines;
import dev.shiming.testkit.Tokens;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Drives requests and faults that carry planted values and looks for them in every log line, in
 * both formats, in every span and in every metric.
 */
@KitTest
class QuietTests {

  private static final String PHONE = "13900001234";
  private static final String NAME = "欧阳山谷";
  private static final String ADDRESS = "203.0.113.77";
  private static final String CLIENT = "Typing-Browser";
  private static final List<String> PLANTED =
      List.of(PHONE, NAME, "%E6%AC%A7%E9%98%B3", "\\u6b27", ADDRESS, CLIENT);

  private final Collector collector = new Collector();

  @LocalManagementPort int management;
  @Autowired RestTestClient http;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired SdkTracerProvider traces;

  @BeforeEach
  void listen() {
    collector.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    collector.start();
    root().addAppender(collector);
  }

  @AfterEach
  void leave() {
    root().detachAppender(collector);
    collector.stop();
  }

  @Test
  void logsSpansAndMetricsHoldNothingThatWasSent() {
    String typed = NAME + PHONE;
    send("{\"text\":\"" + typed + "\",\"key\":\"" + UUID.randomUUID() + "\"}");
    send("{\"text\":\"" + typed + "\",\"key\":\"" + typed + "\"}");
    send("{\"text\":" + typed);
    send("{\"text\":{\"a\":\"" + typed + "\"}}");
    send("{\"text\":\"" + typed.repeat(20_000) + "\"}");
    for (String path :
        List.of(
            "/api/faults/broken?value={v}",
            "/api/faults/duplicate?value={v}",
            "/api/faults/{v}",
            "/api/numbers/{v}",
            "/api/names/{v}",
            "/{v}?q={v}",
            "/api/open;{v}?q={v}")) {
      get(path, typed);
    }
    http.get().uri("/api/member").header("Authorization", "Bearer " + PHONE).exchange();
    fact("{\"version\":\"" + typed + "\"}");
    fact("{\"version\":1,\"account\":\"a\",\"badge\":\"" + typed + "\"}");
    fact("{\"version\":1,\"" + typed);
    await().atMost(ofSeconds(30)).until(() -> collector.text().contains("request failed"));
    await().atMost(ofSeconds(30)).until(() -> metrics().contains("outcome=\"SERVER_ERROR\""));
    traces.forceFlush().join(10, TimeUnit.SECONDS);

    assertThat(collector.text())
        .contains("IllegalStateException: cannot take …", "DuplicateKeyException")
        .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    String spans = Observed.LEFT.getFinishedSpanItems().toString();
    assertThat(spans).contains("/api/faults/broken");
    for (String planted : PLANTED) {
      assertThat(collector.text()).doesNotContain(planted);
      assertThat(spans).doesNotContain(planted);
      assertThat(metrics()).doesNotContain(planted);
    }
  }

  private void send(String body) {
    http.post()
        .uri("/api/notes")
        .headers(headers -> headers.setBearerAuth(Tokens.member(UUID.randomUUID().toString())))
        .header("User-Agent", CLIENT)
        .header("Forwarded", "for=" + ADDRESS)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private void get(String path, String value) {
    http.get()
        .uri(path, value, value)
        .header("User-Agent", CLIENT)
        .header("Forwarded", "for=" + ADDRESS)
        .exchange();
  }

  private void fact(String body) {
    kafka.send(MemberCopyConfiguration.TOPIC, PHONE, body.getBytes(StandardCharsets.UTF_8)).join();
  }

  private String metrics() {
    String metrics =
        RestTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + management)
            .build()
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(metrics);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Every line as a terminal and as a log store would get it. */
  private static final class Collector extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final StructuredLogEncoder json = new StructuredLogEncoder();
    private final PlainLines plain = new PlainLines();

    @Override
    public void start() {
      json.setContext(getContext());
      json.setFormat("ecs");
      json.start();
      super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(plain.format(event));
      lines.add(new String(json.encode(event), StandardCharsets.UTF_8));
    }

    String text() {
      return String.join("", lines);
    }
  }
}
