package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Snapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/** An article of the site; its version grows with each change that its fact tells of. */
@Table("article")
class Article {

  private @Id @Nullable Long id;
  private final String author;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private ArticleText written;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Hands hands;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Publication publication;

  private CommentMode comments;
  private int revision;
  private final Instant createdAt;
  private @Nullable Instant correctedAt;
  private @Version long version;

  private Article(
      String author,
      ArticleText written,
      Hands hands,
      Publication publication,
      CommentMode comments,
      int revision,
      Instant createdAt) {
    this.author = author;
    this.written = written;
    this.hands = hands;
    this.publication = publication;
    this.comments = comments;
    this.revision = revision;
    this.createdAt = createdAt;
  }

  static Article write(
      String author, ArticleText text, Hands hands, Publication publication, Instant now) {
    return new Article(author, text, hands, publication, CommentMode.OPEN, 1, now);
  }

  /**
   * Puts a corrected text in the place of the one that its writer saw.
   *
   * @throws Problem 409 {@code changed-meanwhile} when another correction came first
   */
  void correct(ArticleText text, Hands by, int seen, Publication next, Instant now) {
    requireRevision(seen);
    written = text;
    hands = by;
    publication = next;
    revision++;
    correctedAt = now;
  }

  void requireRevision(int seen) {
    if (revision != seen) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
  }

  void become(Publication next) {
    publication = next;
  }

  void take(CommentMode mode) {
    comments = mode;
  }

  boolean visible() {
    return publication.visible();
  }

  /** What a person decides about. */
  Snapshot snapshot(@Nullable String note) {
    return new Snapshot(author, title(), written.submitted(note), Long.toString(id()));
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  Instant createdAt() {
    return createdAt;
  }

  /** When the text came to be as it stands. */
  Instant writtenAt() {
    return correctedAt == null ? createdAt : correctedAt;
  }

  String title() {
    return written.title();
  }

  String author() {
    return author;
  }

  ArticleText written() {
    return written;
  }

  Hands hands() {
    return hands;
  }

  Kind kind() {
    return written.kind();
  }

  Publication publication() {
    return publication;
  }

  CommentMode comments() {
    return comments;
  }

  int revision() {
    return revision;
  }

  long version() {
    return version;
  }
}
