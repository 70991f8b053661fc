package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.SubjectId;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A thread as the moderation library sees it. */
@Component
class ThreadSubject implements CaseSubject {

  private final ThreadQueries threads;
  private final Decisions decisions;

  ThreadSubject(ThreadQueries threads, Decisions decisions) {
    this.threads = threads;
    this.decisions = decisions;
  }

  @Override
  public String type() {
    return Review.THREAD;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return SubjectId.parse(id).flatMap(number -> threads.snapshot(number, viewer));
  }

  @Override
  public void publish(String id) {
    decisions.onThread(Long.parseLong(id), Publication::publish);
  }

  @Override
  public void refuse(String id, String reason) {
    decisions.onThread(Long.parseLong(id), publication -> publication.refuse(reason));
  }

  @Override
  public void remove(String id, String reason) {
    decisions.onThread(Long.parseLong(id), publication -> publication.remove(reason));
  }

  @Override
  public void hold(String id) {
    decisions.onThread(Long.parseLong(id), Publication::hold);
  }

  @Override
  public void restore(String id) {
    decisions.onThread(Long.parseLong(id), Publication::restore);
  }
}
