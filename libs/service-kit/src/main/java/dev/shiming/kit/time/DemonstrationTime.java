package dev.shiming.kit.time;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Believes the header {@code Shiming-Time} while a file is there, so that demonstration content
 * reads like a grown community. Once the file was missing it is over until the service starts anew,
 * whoever makes the file again.
 */
class DemonstrationTime implements InstantSource {

  private static final Logger log = LoggerFactory.getLogger(DemonstrationTime.class);

  private final Path file;
  private volatile boolean on;

  DemonstrationTime(Path file) {
    this.file = file;
    on = Files.exists(file);
    if (on) {
      log.warn("demonstration time is on: writes may state their own time");
    }
  }

  @Override
  public Instant instant() {
    if (on
        && RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes request) {
      String stated = request.getRequest().getHeader("Shiming-Time");
      if (stated != null && isStillOn()) {
        try {
          return Instant.parse(stated);
        } catch (DateTimeParseException unreadable) {
          return SystemTime.now();
        }
      }
    }
    return SystemTime.now();
  }

  private boolean isStillOn() {
    if (!Files.exists(file)) {
      on = false;
      log.info("demonstration time is over");
    }
    return on;
  }
}
