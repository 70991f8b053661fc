package dev.shiming.kit.observed;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.kittest.KitApplication.Note;
import dev.shiming.kittest.KitTest;
import dev.shiming.kittest.Observed;
import dev.shiming.testkit.Tokens;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@KitTest
class TraceTests {

  private final String trace = hex(16);
  private final String author = UUID.randomUUID().toString();

  @Autowired RestTestClient http;
  @Autowired Observed.Readers readers;
  @Autowired SdkTracerProvider traces;

  @Test
  void aFactIsReadInTheTraceOfTheRequestThatMadeIt() {
    http.post()
        .uri("/api/notes")
        .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
        .headers(headers -> headers.setBearerAuth(Tokens.member(author)))
        .body(new Note("x", UUID.randomUUID().toString()))
        .exchange()
        .expectStatus()
        .isOk();
    await().atMost(ofSeconds(30)).until(() -> !readers.traceOf(author).isEmpty());
    assertThat(readers.traceOf(author)).isEqualTo(trace);
    SpanData request = span(SpanKind.SERVER);
    SpanData read = span(SpanKind.CONSUMER);
    assertThat(read.getParentSpanId()).isEqualTo(request.getSpanId());
    assertThat(read.getAttributes().toString()).doesNotContain(author);
  }

  @Test
  void aProblemNamesItsTrace() {
    for (String path : List.of("/api/numbers/x", "/api/member", "/elsewhere", "/api/unknown")) {
      http.get()
          .uri(path)
          .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
          .exchange()
          .expectBody()
          .jsonPath("$.traceId")
          .isEqualTo(trace);
    }
  }

  private SpanData span(SpanKind kind) {
    return await()
        .atMost(ofSeconds(30))
        .until(
            () -> {
              traces.forceFlush().join(10, TimeUnit.SECONDS);
              return Observed.LEFT.getFinishedSpanItems().stream()
                  .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind)
                  .toList();
            },
            spans -> !spans.isEmpty())
        .getFirst();
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
