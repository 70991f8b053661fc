package dev.shiming.observability.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.client.observation.ClientRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/**
 * What is ours in the traces: what spans may say, and where the id goes that Spring does not know.
 */
@AutoConfiguration(
    afterName =
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TraceAutoConfiguration {

  @Bean
  TraceParent traceParent(Tracer tracer, Propagator propagator) {
    return new TraceParent(tracer, propagator);
  }

  @Bean
  ServerRequestObservationConvention requestsServed() {
    return new RequestsServed();
  }

  @Bean
  ClientRequestObservationConvention requestsSent() {
    return new RequestsSent();
  }

  @Bean
  FilterRegistrationBean<ErrorTrace> errorTrace(Tracer tracer) {
    var filter = new FilterRegistrationBean<>(new ErrorTrace(tracer));
    filter.setDispatcherTypes(DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  static BeanPostProcessor exportedSpans() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SpanExporter exporter ? new ExportedSpans(exporter) : bean;
      }
    };
  }
}
