package dev.shiming.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentTests {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
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
    assertThat(comment.publish()).isTrue();
    assertThat(comment.hold()).isTrue();
    assertThat(comment.refuse("spam")).isTrue();
    assertThat(comment.reason()).isEqualTo("spam");
    assertThat(comment.hold()).isTrue();
    assertThat(comment.reason()).isNull();
    assertThat(comment.state()).isEqualTo(CommentState.HELD);
  }

  @Test
  void aRemovedCommentReturnsToWhatItWas() {
    Comment held = comment(CommentState.HELD);
    assertThat(held.remove("spam")).isTrue();
    assertThat(held.restore()).isTrue();
    assertThat(held.state()).isEqualTo(CommentState.HELD);
    Comment published = comment(CommentState.PUBLISHED);
    published.remove("spam");
    published.restore();
    assertThat(published.state()).isEqualTo(CommentState.PUBLISHED);
  }

  @Test
  void nothingIsDecidedAboutADeletedComment() {
    Comment gone = comment(CommentState.DELETED);
    assertThat(gone.publish()).isFalse();
    assertThat(gone.refuse("spam")).isFalse();
    assertThat(gone.remove("spam")).isFalse();
    assertThat(gone.hold()).isFalse();
    assertThat(gone.restore()).isFalse();
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
