package dev.shiming.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Believes the header {@code Shiming-Time}, so that demonstration content reads like a grown
 * community.
 */
class DemonstrationTime implements InstantSource {

  private static final Logger log = LoggerFactory.getLogger(DemonstrationTime.class);

  DemonstrationTime() {
    log.warn("demonstration time is on: writes may state their own time");
  }

  @Override
  public Instant instant() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      String stated = request.getRequest().getHeader("Shiming-Time");
      if (stated != null) {
        try {
          return Instant.parse(stated);
        } catch (DateTimeParseException unreadable) {
          return SystemTime.now();
        }
      }
    }
    return SystemTime.now();
  }
}
