package dev.shiming.observability.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * What leaves the process: of an exception its kind and never its message, which may quote what was
 * sent.
 */
class ExportedSpans implements SpanExporter {

  private static final AttributeKey<String> KIND = AttributeKey.stringKey("exception.type");

  private final SpanExporter exporter;

  ExportedSpans(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return exporter.export(spans.stream().<SpanData>map(Quiet::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  private static final class Quiet extends DelegatingSpanData {

    Quiet(SpanData span) {
      super(span);
    }

    @Override
    public StatusData getStatus() {
      return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
      return super.getEvents().stream().map(Quiet::quiet).toList();
    }

    private static EventData quiet(EventData event) {
      String kind = event.getAttributes().get(KIND);
      return EventData.create(
          event.getEpochNanos(),
          event.getName(),
          kind == null ? Attributes.empty() : Attributes.of(KIND, kind));
    }
  }
}
