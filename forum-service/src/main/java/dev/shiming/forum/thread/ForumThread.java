package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A thread: it is public exactly when its opening post is, numbers its posts as they become public,
 * and counts only those.
 */
@Table("thread")
class ForumThread {

  private @Id @Nullable Long id;
  private final long boardId;
  private String title;
  private final String author;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Publication publication;

  private final boolean pinned;
  private final boolean locked;
  private int replies;
  private int nextNumber;
  private final Instant createdAt;
  private @Nullable Instant publishedAt;
  private Instant lastReplyAt;
  private @Nullable String lastReplyBy;
  private @Version long version;

  private ForumThread(
      long boardId,
      String title,
      String author,
      Publication publication,
      boolean pinned,
      boolean locked,
      Instant createdAt,
      Instant lastReplyAt) {
    this.boardId = boardId;
    this.title = title;
    this.author = author;
    this.publication = publication;
    this.pinned = pinned;
    this.locked = locked;
    this.createdAt = createdAt;
    this.lastReplyAt = lastReplyAt;
  }

  static ForumThread start(
      long boardId, String title, String author, Publication publication, Instant now) {
    var thread = new ForumThread(boardId, title, author, publication, false, false, now, now);
    thread.nextNumber = Post.OPENING + 1;
    thread.become(publication, now);
    return thread;
  }

  /** Threads that are locked or not public take no writing. */
  void requireOpen() {
    if (locked || !visible()) {
      throw Problem.field("body", "thread.locked");
    }
  }

  /** Edits are taken while the thread waits for review, but not once it is locked. */
  void requireUnlocked() {
    if (locked) {
      throw Problem.field("body", "thread.locked");
    }
  }

  int takeNumber() {
    return nextNumber++;
  }

  /** A reply has become public after all others. */
  void replied(String replier, Instant at) {
    replies++;
    lastReplyAt = at;
    lastReplyBy = replier;
  }

  /** A reply came or went out of order: what was counted anew holds. */
  void recount(Replies counted) {
    replies = counted.count();
    lastReplyBy = counted.lastBy();
    Instant lastAt = counted.lastAt();
    lastReplyAt = lastAt == null ? Objects.requireNonNullElse(publishedAt, createdAt) : lastAt;
  }

  void retitle(String newTitle) {
    title = newTitle;
  }

  void become(Publication next, Instant now) {
    publication = next;
    if (visible() && publishedAt == null) {
      publishedAt = now;
      lastReplyAt = now;
    }
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

  long boardId() {
    return boardId;
  }

  String title() {
    return title;
  }

  String author() {
    return author;
  }

  Publication publication() {
    return publication;
  }

  int replies() {
    return replies;
  }

  boolean pinned() {
    return pinned;
  }

  /** Grows with each change; a second writer who missed one is refused. */
  long version() {
    return version;
  }

  Instant lastReplyAt() {
    return lastReplyAt;
  }

  @Nullable String lastReplyBy() {
    return lastReplyBy;
  }
}
