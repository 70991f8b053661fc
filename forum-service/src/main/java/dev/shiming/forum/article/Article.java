package dev.shiming.forum.article;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.moderation.cases.Snapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/** An article of the site; its version grows with each change that its fact tells of. */
@Table("article")
class Article {

  private @Id @Nullable Long id;
  private final String title;
  private final String author;
  private final String summary;
  private final Kind kind;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private final RenderedText text;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Publication publication;

  private final Instant createdAt;
  private @Version long version;

  private Article(
      String title,
      String author,
      String summary,
      Kind kind,
      RenderedText text,
      Publication publication,
      Instant createdAt) {
    this.title = title;
    this.author = author;
    this.summary = summary;
    this.kind = kind;
    this.text = text;
    this.publication = publication;
    this.createdAt = createdAt;
  }

  static Article write(String author, ArticleDraft draft, Publication publication, Instant now) {
    return new Article(
        draft.title(), author, draft.summary(), draft.kind(), draft.text(), publication, now);
  }

  void become(Publication next) {
    publication = next;
  }

  boolean visible() {
    return publication.visible();
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  String title() {
    return title;
  }

  String author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** What a person decides about. */
  Snapshot snapshot() {
    return new Snapshot(
        author,
        title,
        ArticleDraft.submitted(title, summary, text.markdown()),
        Long.toString(id()));
  }

  Kind kind() {
    return kind;
  }

  Publication publication() {
    return publication;
  }

  long version() {
    return version;
  }
}
