package dev.shiming.observability.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A log that people read on a terminal: time, level, trace, thread, logger, message. */
public class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private final StackTracePrinter stackTraces = new RedactedStackTraces();

  @Override
  public String format(ILoggingEvent event) {
    var line = new StringBuilder(200);
    TIME.formatTo(event.getInstant(), line);
    line.append(' ').append(padded(event.getLevel().toString())).append(' ');
    String trace = event.getMDCPropertyMap().get("traceId");
    line.append('[').append(trace == null ? "" : trace).append("] [");
    line.append(event.getThreadName()).append("] ").append(event.getLoggerName()).append(" : ");
    line.append(event.getFormattedMessage()).append(System.lineSeparator());
    if (event.getThrowableProxy() instanceof ThrowableProxy failure) {
      line.append(stackTraces.printStackTraceToString(failure.getThrowable()));
      if (line.charAt(line.length() - 1) != '\n') {
        line.append(System.lineSeparator());
      }
    }
    return line.toString();
  }

  private static String padded(String level) {
    return " ".repeat(Math.max(0, 5 - level.length())) + level;
  }
}
