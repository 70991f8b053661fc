package dev.shiming.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ObservedSiteTests {

  private static final String TYPED = "%E5%BC%A0%E4%B8%89-13800138000";
  private static final List<String> PLANTED = List.of("张三", "%E5%BC%A0", "13800138000");

  @LocalServerPort int port;
  @LocalManagementPort int management;
  @Autowired SdkTracerProvider traces;

  @Test
  void aCallIsPartOfTheTraceThatMadeIt() throws Exception {
    String ids = get(port, "/relayed?q=x").body();
    assertThat(ids).matches("([0-9a-f]{32}) \\1");
    assertThat(left(ids.substring(33), 3)).hasSize(3);
  }

  @Test
  void logLinesCarryTheId(CapturedOutput log) throws Exception {
    String id = get(port, "/items/7").body();
    assertThat(log.getOut().lines().filter(line -> line.contains("item asked for")))
        .singleElement()
        .asString()
        .contains("[" + id + "]");
  }

  @Test
  void theErrorPageOfTheContainerIsPartOfTheTrace() throws Exception {
    var answer = get(port, "/refused");
    String id = answer.headers().firstValue("Before").orElseThrow();
    assertThat(answer.body()).isEqualTo("418 " + id);
  }

  @Test
  void theErrorPageOfAFailureIsPartOfTheTrace() throws Exception {
    assertThat(get(port, "/broken?q=x").body()).matches("500 [0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource({
    "/relayed?q=" + TYPED + ",3",
    "/broken?q=" + TYPED + ",1",
    "/nowhere/" + TYPED + ",1",
    "/items/7;" + TYPED + "?q=" + TYPED + ",1",
    "/items/" + TYPED + ",1",
  })
  void whatSomebodyTypedIsInNoSpanNoMetricAndNoLogLine(
      String address, int count, CapturedOutput log) throws Exception {
    var spans = left(idOf(get(port, address)), count);
    String metrics = get(management, "/actuator/prometheus").body();
    assertThat(metrics).contains("http_server_requests_seconds_bucket");
    for (String planted : PLANTED) {
      assertThat(spans.toString()).doesNotContain(planted);
      assertThat(metrics).doesNotContain(planted);
      assertThat(log.getAll()).doesNotContain(planted);
    }
    assertThat(spans.toString() + metrics).doesNotContain("127.0.0.1", "Typing Browser");
  }

  @Test
  void aSpanSaysWhereToLook() throws Exception {
    var served = left(idOf(get(port, "/items/7?q=x")), 1).getFirst();
    assertThat(served.getName()).isEqualTo("http get /items/{id}");
    assertThat(served.getAttributes().toString()).contains("uri=\"/items/{id}\"", "status=\"200\"");
    var broken = left(idOf(get(port, "/broken?q=x")), 1).getFirst();
    assertThat(broken.getEvents().toString()).contains("IllegalArgumentException");
    assertThat(broken.getStatus().getDescription()).isEmpty();
  }

  @Test
  void aFailureIsLoggedOnceInItsTrace(CapturedOutput log) throws Exception {
    String id = idOf(get(port, "/broken?q=x"));
    assertThat(log.getOut().lines().filter(line -> line.contains("ERROR")))
        .singleElement()
        .asString()
        .contains("[" + id + "]");
    assertThat(log).contains("IllegalArgumentException: cannot take …");
  }

  @Test
  void healthAndMetricsAnswerOnTheirOwnPortOnly() throws Exception {
    for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus")) {
      assertThat(get(management, path).statusCode()).as(path).isEqualTo(200);
      assertThat(get(port, path).body()).as(path).startsWith("404 ");
    }
    assertThat(get(management, "/actuator/env").statusCode()).isEqualTo(404);
  }

  /** The spans of a trace; that of a request ends after its answer has left. */
  private List<SpanData> left(String trace, int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> flushed(trace), spans -> spans.size() >= count);
  }

  private List<SpanData> flushed(String trace) {
    traces.forceFlush().join(10, TimeUnit.SECONDS);
    return ObservedSite.LEFT.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(trace))
        .toList();
  }

  private static String idOf(HttpResponse<String> answer) {
    String body = answer.body();
    return body.substring(body.length() - 32);
  }

  /** As Prometheus asks, which takes nothing of an answer that it cannot read as a whole. */
  @Test
  void aScrapeHoldsNoExampleOfATrace() throws Exception {
    String id = get(port, "/relayed?q=x").body().substring(0, 32);
    left(id, 3);
    try (var client = HttpClient.newHttpClient()) {
      String metrics =
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + management + "/actuator/prometheus"))
                      .header("Accept", "application/openmetrics-text;version=1.0.0")
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(metrics).contains("http_client_requests_seconds_count").endsWith("# EOF\n");
      assertThat(metrics).doesNotContain("trace_id");
    }
  }

  private static HttpResponse<String> get(int port, String address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
              .header("User-Agent", "Typing Browser")
              .build(),
          BodyHandlers.ofString());
    }
  }
}
