package dev.shiming.web.reader;

import dev.shiming.web.service.ArticleReads;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.OwnName;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells forum-service the numbers, beside the pages and never while somebody waits. A batch that
 * got no answer may have arrived, so it is not sent again: readers are rather left out than counted
 * twice. Without a token nothing is sent, and the numbers wait.
 */
@Component
class Reported {

  private static final Logger log = LoggerFactory.getLogger(Reported.class);
  private static final int BATCH = 500;

  private final Readers readers;
  private final Forum forum;
  private final OwnName ownName;
  private final Counter sent;
  private final Counter lost;
  private volatile boolean answering = true;

  Reported(Readers readers, Forum forum, OwnName ownName, MeterRegistry meters) {
    this.readers = readers;
    this.forum = forum;
    this.ownName = ownName;
    this.sent = counter(meters, "sent");
    this.lost = counter(meters, "lost");
  }

  /** Sends all that waits; what comes meanwhile goes with the next. */
  @Scheduled(fixedDelayString = "${shiming.readers.pause}")
  @PreDestroy
  void send() {
    if (readers.waits()) {
      ownName.call(this::batches);
    }
  }

  private boolean batches() {
    var answered = true;
    while (answered && readers.waits()) {
      answered = told(readers.take(BATCH));
    }
    return answered;
  }

  private boolean told(List<ArticleReads> batch) {
    var answered = answered(batch);
    (answered ? sent : lost).increment(batch.size());
    if (answering && !answered) {
      log.warn("Readers are not counted until forum-service takes their numbers");
    }
    answering = answered;
    return answered;
  }

  private boolean answered(List<ArticleReads> batch) {
    try {
      return Part.tell("forum", () -> forum.reads(batch));
    } catch (ServiceProblem refused) {
      return false;
    }
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return Counter.builder("shiming.reads")
        .description("Articles of whose new readers forum-service was told")
        .tag("result", result)
        .register(meters);
  }
}
