package dev.shiming.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTests {

  private static final Screened CLEAN = new Screened(Verdict.PUBLISHED, "", List.of());
  private static final Screened DIRTY = new Screened(Verdict.HELD, "", List.of());
  private static final Screened BAD = new Screened(Verdict.REFUSED, "fraud", List.of());

  @Test
  void screeningDecidesTheFirstState() {
    assertThat(Publication.of(CLEAN).state()).isEqualTo(State.PUBLISHED);
    assertThat(Publication.of(DIRTY).state()).isEqualTo(State.HELD);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Publication.of(BAD))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("text.refused"))
        .satisfies(problem -> assertThat(problem.args()).containsEntry("reason", "fraud"));
  }

  @Test
  void onlyAPublishedTextIsVisible() {
    Publication held = Publication.of(DIRTY);
    assertThat(held.visible()).isFalse();
    assertThat(held.publish().visible()).isTrue();
    assertThat(held.refuse("spam").visible()).isFalse();
    assertThat(held.publish().remove("spam").visible()).isFalse();
    assertThat(held.publish().delete().visible()).isFalse();
  }

  @Test
  void theAuthorSeesTheReasonOfWhatWasDecided() {
    Publication held = Publication.of(DIRTY);
    assertThat(held.reason()).isNull();
    assertThat(held.refuse("spam").reason()).isEqualTo("spam");
    assertThat(held.publish().remove("fraud").reason()).isEqualTo("fraud");
    assertThat(held.publish().remove("fraud").restore().reason()).isNull();
  }

  static Stream<UnaryOperator<Publication>> undone() {
    return Stream.of(
        p -> p.publish().hold(), p -> p.refuse("spam").hold(), p -> p.remove("x").restore());
  }

  @ParameterizedTest
  @MethodSource("undone")
  void undoingADecisionBringsBackWhatWas(UnaryOperator<Publication> there) {
    Publication held = Publication.of(DIRTY);
    assertThat(there.apply(held)).isEqualTo(held);
  }

  @Test
  void aRestoredTextDoesNotPassItsOwnReview() {
    Publication held = Publication.of(DIRTY);
    assertThat(held.remove("spam").restore().state()).isEqualTo(State.HELD);
    assertThat(held.remove("spam").publish().state()).isEqualTo(State.REMOVED);
    assertThat(held.remove("spam").publish().restore().state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void decisionsOnWhatIsNotHeldChangeNothing() {
    Publication published = Publication.of(CLEAN);
    assertThat(published.refuse("spam")).isEqualTo(published);
    Publication refused = Publication.of(DIRTY).refuse("spam");
    assertThat(refused.publish()).isEqualTo(refused);
  }

  @Test
  void aTextIsNotSentBackForCorrection() {
    Publication held = Publication.of(DIRTY);
    assertThat(held.after(new Effect.Correct("spam", "改"))).isEqualTo(held);
  }

  @Test
  void anEditNeverPassesAPerson() {
    Publication held = Publication.of(DIRTY);
    assertThat(held.edited(CLEAN).state()).isEqualTo(State.HELD);
    assertThat(held.refuse("spam").edited(CLEAN).state()).isEqualTo(State.HELD);
    assertThat(Publication.of(CLEAN).edited(DIRTY).state()).isEqualTo(State.HELD);
    assertThat(Publication.of(CLEAN).edited(CLEAN).state()).isEqualTo(State.PUBLISHED);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Publication.of(CLEAN).remove("spam").edited(CLEAN))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("changed-meanwhile"));
  }

  @Test
  void deletionIsFinal() {
    Publication deleted = Publication.of(CLEAN).delete();
    assertThat(deleted.hold().publish().restore().state()).isEqualTo(State.DELETED);
  }
}
