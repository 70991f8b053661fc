package dev.shiming.kittest;

import dev.shiming.kit.security.Anyone;
import dev.shiming.observability.trace.TraceId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what would leave the process, reads its own facts, and breaks when asked to. */
@Configuration(proxyBeanMethods = false)
public class Observed {

  /** The spans that an exporter was given. */
  public static final InMemorySpanExporter LEFT = InMemorySpanExporter.create();

  @Bean
  SpanExporter exporter() {
    return SpanExporter.composite(LEFT);
  }

  @Bean
  Readers readers() {
    return new Readers();
  }

  /** Remembers in which trace each author's note was read. */
  public static class Readers {

    private final Map<String, String> traces = new ConcurrentHashMap<>();

    @KafkaListener(id = "notes", topics = "kit.note")
    void on(ConsumerRecord<String, byte[]> note) {
      traces.put(note.key(), String.valueOf(TraceId.current()));
    }

    /** The trace, or nothing while the note was not read. */
    public String traceOf(String author) {
      return traces.getOrDefault(author, "");
    }
  }

  /** Ways to fail that quote what was sent. */
  @RestController
  public static class Faults {

    private final JdbcClient jdbc;

    Faults(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Anyone
    @GetMapping("/api/faults/broken")
    String broken(@RequestParam String value) {
      throw new IllegalStateException("cannot take " + value, new Exception("'" + value + "'"));
    }

    @Anyone
    @GetMapping("/api/faults/duplicate")
    @Transactional
    public String duplicate(@RequestParam String value) {
      jdbc.sql("create temporary table twice (value varchar(80) primary key)").update();
      try {
        jdbc.sql("insert into twice values (?), (?)").params(value, value).update();
      } finally {
        jdbc.sql("drop temporary table twice").update();
      }
      return "";
    }
  }
}
