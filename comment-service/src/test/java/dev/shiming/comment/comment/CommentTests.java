package dev.shiming.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.screening.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentTests {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Effect PUBLISH = new Effect.Publish();
  private static final Effect REFUSE = new Effect.Refuse("spam", "");
  private static final Effect REMOVE = new Effect.Remove("spam", "", 1);
  private static final Effect HOLD = new Effect.Hold();
  private static final Effect RESTORE = new Effect.Restore(1);
  private static final CommentText NEWER = new CommentText("新", "<p>新</p>", "新");

  @Test
  void onlyAPublishedCommentWithACleanEditStaysPublished() {
    assertThat(edited(CommentState.PUBLISHED, Verdict.PUBLISHED)).isEqualTo(CommentState.PUBLISHED);
    assertThat(edited(CommentState.PUBLISHED, Verdict.HELD)).isEqualTo(CommentState.HELD);
    assertThat(edited(CommentState.HELD, Verdict.PUBLISHED)).isEqualTo(CommentState.HELD);
    assertThat(edited(CommentState.REFUSED, Verdict.PUBLISHED)).isEqualTo(CommentState.HELD);
    assertThat(edited(CommentState.REMOVED, Verdict.PUBLISHED)).isEqualTo(CommentState.HELD);
  }

  @ParameterizedTest
  @EnumSource(CommentState.class)
  void othersSeeOnlyWhatIsPublishedAndNobodySeesWhatIsDeleted(CommentState state) {
    Comment comment = comment(state);
    assertThat(comment.mayBeSeenBy("other")).isEqualTo(state == CommentState.PUBLISHED);
    assertThat(comment.mayBeSeenBy(null)).isEqualTo(state == CommentState.PUBLISHED);
    assertThat(comment.mayBeSeenBy("author")).isEqualTo(state != CommentState.DELETED);
  }

  @Test
  void decisionsAndTheirReversesMeet() {
    Comment comment = comment(CommentState.HELD);
    assertThat(comment.undergo(PUBLISH)).isTrue();
    assertThat(comment.undergo(HOLD)).isTrue();
    assertThat(comment.undergo(REFUSE)).isTrue();
    assertThat(comment.reason()).isEqualTo("spam");
    assertThat(comment.undergo(HOLD)).isTrue();
    assertThat(comment.reason()).isNull();
    assertThat(comment.state()).isEqualTo(CommentState.HELD);
    assertThat(comment.undergo(new Effect.Correct("spam", "改"))).isFalse();
  }

  @Test
  void aRemovedCommentReturnsToWhatItWas() {
    Comment held = comment(CommentState.HELD);
    assertThat(held.undergo(REMOVE)).isTrue();
    assertThat(held.undergo(RESTORE)).isTrue();
    assertThat(held.state()).isEqualTo(CommentState.HELD);
    Comment published = comment(CommentState.PUBLISHED);
    published.undergo(REMOVE);
    published.undergo(RESTORE);
    assertThat(published.state()).isEqualTo(CommentState.PUBLISHED);
  }

  @Test
  void anApprovalUndoneBelowARemovalLeavesNothingPublicWhenTheRemovalIsUndone() {
    Comment comment = comment(CommentState.HELD);
    comment.undergo(PUBLISH);
    comment.undergo(REMOVE);
    assertThat(comment.undergo(HOLD)).isTrue();
    assertThat(comment.state()).isEqualTo(CommentState.REMOVED);
    comment.undergo(RESTORE);
    assertThat(comment.state()).isEqualTo(CommentState.HELD);
    assertThat(comment.reason()).isNull();
  }

  @Test
  void aRefusalBelowARemovalKeepsItsReason() {
    Comment comment = comment(CommentState.HELD);
    comment.undergo(new Effect.Remove("fraud", "", 1));
    assertThat(comment.undergo(REFUSE)).isTrue();
    assertThat(comment.undergo(PUBLISH)).isFalse();
    comment.undergo(RESTORE);
    assertThat(comment.state()).isEqualTo(CommentState.REFUSED);
    assertThat(comment.reason()).isEqualTo("spam");
  }

  @Test
  void nothingIsDecidedAboutADeletedComment() {
    Comment gone = comment(CommentState.DELETED);
    assertThat(gone.undergo(PUBLISH)).isFalse();
    assertThat(gone.undergo(REFUSE)).isFalse();
    assertThat(gone.undergo(REMOVE)).isFalse();
    assertThat(gone.undergo(HOLD)).isFalse();
    assertThat(gone.undergo(RESTORE)).isFalse();
    assertThat(gone.state()).isEqualTo(CommentState.DELETED);
  }

  @Test
  void anEditNeedsTheCurrentVersion() {
    Comment comment = comment(CommentState.PUBLISHED);
    comment.edit(NEWER, Verdict.PUBLISHED, NOW);
    assertThat(comment.version()).isEqualTo(2);
    assertThatThrownBy(() -> comment.requireVersion(1))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("changed-meanwhile"));
  }

  private static CommentState edited(CommentState before, Verdict verdict) {
    Comment comment = comment(before);
    comment.edit(NEWER, verdict, NOW);
    return comment.state();
  }

  private static Comment comment(CommentState state) {
    return new Comment(1, "article:1", "author", new CommentText("旧", "<p>旧</p>", "旧"), state, NOW);
  }
}
