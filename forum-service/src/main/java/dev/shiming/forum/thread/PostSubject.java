package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.SubjectId;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A post as the moderation library sees it. */
@Component
class PostSubject implements CaseSubject {

  private final PostQueries posts;
  private final Decisions decisions;

  PostSubject(PostQueries posts, Decisions decisions) {
    this.posts = posts;
    this.decisions = decisions;
  }

  @Override
  public String type() {
    return Review.POST;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return SubjectId.parse(id).flatMap(number -> posts.snapshot(number, viewer));
  }

  @Override
  public void publish(String id) {
    decisions.onPost(Long.parseLong(id), Publication::publish);
  }

  @Override
  public void refuse(String id, String reason) {
    decisions.onPost(Long.parseLong(id), publication -> publication.refuse(reason));
  }

  @Override
  public void remove(String id, String reason) {
    decisions.onPost(Long.parseLong(id), publication -> publication.remove(reason));
  }

  @Override
  public void hold(String id) {
    decisions.onPost(Long.parseLong(id), Publication::hold);
  }

  @Override
  public void restore(String id) {
    decisions.onPost(Long.parseLong(id), Publication::restore);
  }
}
