package dev.shiming.forum.studio;

import dev.shiming.kit.outbox.Lease;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes scheduled drafts at their time, in their order, each in a transaction of its own. One
 * instance at a time does it; two that do it at once still publish each draft once.
 */
@Component
class Timetable {

  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 50;

  private final DraftQueries drafts;
  private final Releasing releasing;
  private final InstantSource time;
  private final Lease lease;

  Timetable(DraftQueries drafts, Releasing releasing, InstantSource time, JdbcClient jdbc) {
    this.drafts = drafts;
    this.releasing = releasing;
    this.time = time;
    this.lease = new Lease(jdbc, "studio", LEASE);
  }

  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
  void run() {
    try {
      if (lease.hold()) {
        publishDue();
      }
    } catch (DataAccessException away) {
      LOG.warn("scheduled drafts wait: {}", away.getClass().getSimpleName());
    }
  }

  void publishDue() {
    for (long id : drafts.due(time.instant(), AT_ONCE)) {
      try {
        releasing.publishDue(id);
      } catch (Problem refused) {
        miss(id, refused);
      } catch (RuntimeException unexpected) {
        LOG.error("draft {} waits for the next round", id, unexpected);
      }
    }
  }

  /** An account that writes too fast waits for the next round. */
  private void miss(long id, Problem refused) {
    if (refused.status() != HttpStatus.TOO_MANY_REQUESTS) {
      String code = refused.code();
      releasing.missDue(id, code.equals("text.refused") ? "draft.refused" : code);
    }
  }
}
