package dev.shiming.comment.comment;

import dev.shiming.comment.subject.Subjects;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What moderators' decisions do to comments; facts leave when readers see a difference. */
@Component
class ReviewedComments implements CaseSubject {

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

  private final CommentStore comments;
  private final Subjects subjects;
  private final ContentFacts facts;

  ReviewedComments(CommentStore comments, Subjects subjects, ContentFacts facts) {
    this.comments = comments;
    this.subjects = subjects;
    this.facts = facts;
  }

  @Override
  public String type() {
    return Review.TYPE;
  }

  @Override
  public Reasons reasons() {
    return Reasons.OF_TEXTS;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return Optional.of(id)
        .filter(text -> ID.matcher(text).matches())
        .flatMap(text -> comments.find(Long.parseLong(text)))
        .filter(comment -> comment.mayBeSeenBy(viewer.account()))
        .flatMap(
            comment ->
                subjects
                    .find(comment.subjectKey())
                    .map(subject -> Review.snapshot(comment, subject)));
  }

  @Override
  public void carryOut(String id, Effect effect) {
    comments
        .lock(Long.parseLong(id))
        .ifPresent(
            comment -> {
              boolean before = comment.isPublished();
              if (comment.undergo(effect)) {
                comments.save(comment);
              }
              if (before != comment.isPublished()) {
                facts.changed(comment);
              }
            });
  }
}
