package dev.shiming.forum.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.State;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ThreadRulesTests {

  private static final Publication PUBLIC = new Publication(State.PUBLISHED, null, null, false);
  private static final Publication WAITING = new Publication(State.HELD, null, null, false);
  private static final RenderedText TEXT = new RenderedText("text", "<p>text</p>", "text");
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final Instant LATER = START.plusSeconds(60);

  private long ids = 1;

  private ForumThread thread(Publication publication) {
    return withId(ForumThread.start(1, "明前龙井", "ming", publication, START));
  }

  private Post reply(ForumThread thread, Publication publication) {
    return withId(Post.reply(thread, "an", TEXT, null, publication, LATER));
  }

  /** What the database does on saving. */
  private <T> T withId(T entity) {
    ReflectionTestUtils.setField(entity, "id", ids++);
    return entity;
  }

  @Test
  void aPublicReplyCountsAndIsNumbered() {
    ForumThread thread = thread(PUBLIC);
    Post opening = Post.open(thread, TEXT, START);
    Post reply = reply(thread, PUBLIC);
    assertThat(opening.number()).isEqualTo(1);
    assertThat(reply.number()).isEqualTo(2);
    assertThat(thread.replies()).isEqualTo(1);
    assertThat(thread.lastReplyAt()).isEqualTo(LATER);
    assertThat(thread.lastReplyBy()).isEqualTo("an");
  }

  @Test
  void aReplyThatWaitsLeavesNoTrace() {
    ForumThread thread = thread(PUBLIC);
    Post held = reply(thread, WAITING);
    Post next = reply(thread, PUBLIC);
    assertThat(held.number()).isZero();
    assertThat(next.number()).isEqualTo(2);
    assertThat(thread.replies()).isEqualTo(1);
  }

  @Test
  void aNumberGivenOnceStays() {
    ForumThread thread = thread(PUBLIC);
    Post reply = reply(thread, WAITING);
    reply.become(WAITING.publish(), thread, LATER);
    int number = reply.number();
    reply.become(WAITING, thread, LATER);
    Post other = reply(thread, PUBLIC);
    reply.become(PUBLIC, thread, LATER.plusSeconds(60));
    assertThat(reply.number()).isEqualTo(number).isLessThan(other.number());
  }

  @Test
  void aThreadThatWaitedStartsWhenItIsApproved() {
    ForumThread thread = thread(WAITING);
    assertThat(thread.visible()).isFalse();
    thread.become(WAITING.publish(), LATER);
    assertThat(thread.lastReplyAt()).isEqualTo(LATER);
    thread.recount(new Replies(0, null, null));
    assertThat(thread.lastReplyAt()).isEqualTo(LATER);
    assertThat(thread.lastReplyBy()).isNull();
  }

  @Test
  void onlyItsAuthorSeesAThreadThatWaits() {
    ForumThread thread = thread(WAITING);
    assertThat(thread.visibleTo("ming")).isTrue();
    assertThat(thread.visibleTo("an")).isFalse();
    thread.become(WAITING.delete(), LATER);
    assertThat(thread.visibleTo("ming")).isFalse();
  }

  @Test
  void aLockedOrWaitingThreadTakesNoReply() {
    ForumThread locked = thread(PUBLIC);
    ReflectionTestUtils.setField(locked, "locked", true);
    refused(() -> reply(locked, PUBLIC), "thread.locked");
    refused(locked::requireUnlocked, "thread.locked");
    refused(() -> reply(thread(WAITING), PUBLIC), "thread.locked");
  }

  @Test
  void onlyAPublicPostOfTheSameThreadCanBeQuoted() {
    ForumThread thread = thread(PUBLIC);
    Post held = reply(thread, WAITING);
    Post elsewhere = reply(thread(PUBLIC), PUBLIC);
    Post quoted = reply(thread, PUBLIC);
    assertThat(Post.reply(thread, "an", TEXT, quoted, PUBLIC, LATER).quotedId())
        .isEqualTo(quoted.id());
    refused(() -> Post.reply(thread, "an", TEXT, held, PUBLIC, LATER), "quote.unknown");
    refused(() -> Post.reply(thread, "an", TEXT, elsewhere, PUBLIC, LATER), "quote.unknown");
  }

  @Test
  void aDeletedPostKeepsNothingOfItsText() {
    ForumThread thread = thread(PUBLIC);
    Post reply = reply(thread, PUBLIC);
    reply.delete(LATER);
    assertThat(reply.text()).isEqualTo(RenderedText.NONE);
    assertThat(reply.visibleTo("an")).isFalse();
    assertThat(reply.createdAt()).isEqualTo(LATER);
    assertThat(reply.editedAt()).isEqualTo(LATER);
  }

  @Test
  void anEditOfWhatChangedMeanwhileIsRefused() {
    Post reply = reply(thread(PUBLIC), PUBLIC);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> reply.requireVersion(7))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("changed-meanwhile"));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(act)
        .satisfies(p -> assertThat(p.fields().getFirst().code()).isEqualTo(code));
  }
}
