package dev.shiming.observability;

import dev.shiming.observability.trace.TraceId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Answers with the id of its trace, asks itself, breaks, and keeps the spans that would leave. */
@SpringBootApplication
public class ObservedSite {

  /** What an exporter was given; the exporter itself is wrapped by the library. */
  public static final InMemorySpanExporter LEFT = InMemorySpanExporter.create();

  @Bean
  SpanExporter exporter() {
    return SpanExporter.composite(LEFT);
  }

  /** The endpoints. */
  @RestController
  static class Endpoints {

    private static final Logger log = LoggerFactory.getLogger(Endpoints.class);

    private final RestClient.Builder clients;

    Endpoints(RestClient.Builder clients) {
      this.clients = clients;
    }

    @GetMapping("/items/{id}")
    String item(@PathVariable String id) {
      log.info("item asked for");
      return String.valueOf(TraceId.current());
    }

    @GetMapping("/relayed")
    String relayed(HttpServletRequest request) {
      int port = request.getLocalPort();
      return TraceId.current()
          + " "
          + clients
              .build()
              .get()
              .uri("http://localhost:" + port + "/items/7?q={q}", request.getParameter("q"))
              .retrieve()
              .body(String.class);
    }

    @GetMapping("/broken")
    String broken(HttpServletRequest request) {
      throw new IllegalArgumentException("cannot take '" + request.getParameter("q") + "'");
    }

    @GetMapping("/refused")
    void refused(HttpServletResponse response) throws IOException {
      response.setHeader("Before", String.valueOf(TraceId.current()));
      response.sendError(418);
    }
  }

  /** The page that the container asks for. */
  @RestController
  static class ErrorPages implements org.springframework.boot.webmvc.error.ErrorController {

    @org.springframework.web.bind.annotation.RequestMapping("/error")
    String page(HttpServletRequest request) {
      return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) + " " + TraceId.current();
    }
  }
}
