package dev.shiming.forum.studio;

import dev.shiming.forum.article.Hands;
import dev.shiming.forum.article.Issuing;
import dev.shiming.forum.article.Issuing.Correction;
import dev.shiming.forum.media.Media;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings drafts before the readers, now or at their time, and sets what readers may answer. */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Releasing {

  private static final Duration FARTHEST = Duration.ofDays(365);

  private final Drafts drafts;
  private final Seating seating;
  private final Checking checking;
  private final Issuing issuing;
  private final Media media;
  private final OperationLog log;
  private final InstantSource time;

  Releasing(
      Drafts drafts,
      Seating seating,
      Checking checking,
      Issuing issuing,
      Media media,
      OperationLog log,
      InstantSource time) {
    this.drafts = drafts;
    this.seating = seating;
    this.checking = checking;
    this.issuing = issuing;
    this.media = media;
    this.log = log;
    this.time = time;
  }

  /** Publishes a draft, or schedules it for a time that is still to come. */
  public DraftView release(
      String account, String member, long id, @Nullable Long version, @Nullable Instant at) {
    seating.requirePublisher(account, member);
    Draft draft = drafts.lock(account, id);
    draft.requireVersion(version);
    Manuscript ready = checking.publishable(draft, member);
    Instant now = time.instant();
    if (at == null || !at.isAfter(now)) {
      publish(draft, ready, member, now);
    } else {
      draft.schedule(within(at, now), member, now);
      checking.keepFiles(draft);
      log.record(member, "draft.schedule", "draft:" + id);
    }
    return checking.view(drafts.save(draft));
  }

  /** Takes back what is scheduled. */
  public DraftView unschedule(String account, String member, long id, @Nullable Long version) {
    seating.requirePublisher(account, member);
    Draft draft = drafts.lock(account, id);
    if (version != null) {
      draft.requireVersion(version);
    }
    draft.unschedule(time.instant());
    log.record(member, "draft.unschedule", "draft:" + id);
    return checking.view(drafts.save(draft));
  }

  public void comments(String account, String member, long article, @Nullable String mode) {
    seating.requireCommentManager(account, member);
    issuing.comments(account, article, mode);
    log.record(member, "article.comments", "article:" + article);
  }

  /** Publishes what is due, if nobody has done it or taken it back meanwhile. */
  void publishDue(long id) {
    Instant now = time.instant();
    Draft draft = drafts.findAndLockById(id).filter(found -> found.due(now)).orElse(null);
    if (draft != null) {
      String publisher = Objects.requireNonNull(draft.scheduledBy());
      seating.requireStillPublisher(draft.account(), publisher);
      publish(draft, checking.publishable(draft, publisher), publisher, now);
      drafts.save(draft);
    }
  }

  /** A draft that may not be published at its time goes back and says why. */
  void missDue(long id, String code) {
    Instant now = time.instant();
    drafts
        .findAndLockById(id)
        .filter(found -> found.due(now))
        .ifPresent(
            draft -> {
              draft.miss(code, now);
              drafts.save(draft);
            });
  }

  private void publish(Draft draft, Manuscript ready, String publisher, Instant now) {
    use(draft.account(), ready.text().media());
    Hands hands = new Hands(draft.writtenBy(), publisher);
    Long corrected = draft.correction() ? draft.articleId() : null;
    long article;
    if (corrected == null) {
      article = issuing.issue(draft.account(), ready.text(), hands);
    } else {
      article = corrected;
      String note = Objects.requireNonNull(ready.note());
      Correction correction = new Correction(article, draft.fromRevision(), note);
      issuing.correct(draft.account(), correction, ready.text(), hands);
    }
    draft.publish(article, now);
    log.record(publisher, "draft.publish", "article:" + article);
  }

  /** Somebody may have taken a file away since it was looked up. */
  private void use(String account, Set<String> files) {
    if (media.release(account, files) < files.size()) {
      throw Problem.of("draft.incomplete", List.of(FieldProblem.of("body", "media.unknown")));
    }
  }

  private static Instant within(Instant at, Instant now) {
    if (at.isAfter(now.plus(FARTHEST))) {
      throw Problem.field("at", "at.too-far", Map.of("days", FARTHEST.toDays()));
    }
    return at;
  }
}
