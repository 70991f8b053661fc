package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/**
 * A post: the opening of its thread or a reply; it gets its number when it first becomes public.
 */
@Table("post")
class Post {

  static final int OPENING = 1;

  private @Id @Nullable Long id;
  private final long threadId;
  private int number;
  private final boolean opening;
  private final String author;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private RenderedText text;

  private final @Nullable Long quotedId;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Publication publication;

  private final Instant createdAt;
  private @Nullable Instant publishedAt;
  private @Nullable Instant editedAt;
  private @Version long version;

  private Post(
      long threadId,
      boolean opening,
      String author,
      RenderedText text,
      @Nullable Long quotedId,
      Publication publication,
      Instant createdAt) {
    this.threadId = threadId;
    this.opening = opening;
    this.author = author;
    this.text = text;
    this.quotedId = quotedId;
    this.publication = publication;
    this.createdAt = createdAt;
  }

  /** The post that a thread opens with, public when the thread is. */
  static Post open(ForumThread thread, RenderedText text, Instant now) {
    var post = new Post(thread.id(), true, thread.author(), text, null, thread.publication(), now);
    post.number = OPENING;
    post.publishedAt = post.visible() ? now : null;
    return post;
  }

  /**
   * A reply; when public it counts in its thread.
   *
   * @throws Problem 422 {@code thread.locked}, {@code quote.unknown}
   */
  static Post reply(
      ForumThread thread,
      String author,
      RenderedText text,
      @Nullable Post quoted,
      Publication publication,
      Instant now) {
    thread.requireOpen();
    if (quoted != null && (quoted.threadId != thread.id() || !quoted.visible())) {
      throw unknownQuote();
    }
    Long quotedId = quoted == null ? null : quoted.id();
    var post = new Post(thread.id(), false, author, text, quotedId, publication, now);
    if (post.appears(thread, now)) {
      thread.replied(author, now);
    }
    return post;
  }

  static Problem unknownQuote() {
    return Problem.field("quote", "quote.unknown");
  }

  /**
   * Refuses a change of what the author did not see.
   *
   * @throws Problem 409 {@code changed-meanwhile}
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
  }

  void rewrite(RenderedText newText, Instant now) {
    text = newText;
    editedAt = now;
  }

  void become(Publication next, ForumThread thread, Instant now) {
    publication = next;
    appears(thread, now);
  }

  /** The text goes, the place stays: others have answered to it. */
  void empty(Instant now) {
    rewrite(RenderedText.NONE, now);
  }

  void delete(Instant now) {
    empty(now);
    publication = publication.delete();
  }

  private boolean appears(ForumThread thread, Instant now) {
    if (!visible()) {
      return false;
    }
    if (number == 0) {
      number = thread.takeNumber();
    }
    if (publishedAt == null) {
      publishedAt = now;
    }
    return true;
  }

  boolean visible() {
    return publication.visible();
  }

  boolean visibleTo(String account) {
    return publication.visibleTo(author.equals(account));
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  long threadId() {
    return threadId;
  }

  int number() {
    return number;
  }

  boolean opening() {
    return opening;
  }

  String author() {
    return author;
  }

  RenderedText text() {
    return text;
  }

  @Nullable Long quotedId() {
    return quotedId;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant editedAt() {
    return editedAt;
  }

  Publication publication() {
    return publication;
  }
}
