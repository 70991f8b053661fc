package dev.shiming.web.download;

import dev.shiming.web.layout.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Begins files that a browser keeps: named with their day, made for one person, kept nowhere. */
@Component
public class Downloads {

  private final Clock clock;
  private final Times times;

  Downloads(Clock clock, Times times) {
    this.clock = clock;
    this.times = times;
  }

  /** When the file is made, to the second. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A table of its own. */
  public Csv csv(String name, HttpServletResponse response) throws IOException {
    begin(name + ".csv", "text/csv", response);
    return Csv.to(response.getWriter());
  }

  /** The headers of a file; its content follows. */
  public void begin(String name, String type, HttpServletResponse response) {
    var day = DateTimeFormatter.BASIC_ISO_DATE.format(times.today());
    var dot = name.lastIndexOf('.');
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name.substring(0, dot) + "-" + day + name.substring(dot))
            .build()
            .toString());
  }
}
