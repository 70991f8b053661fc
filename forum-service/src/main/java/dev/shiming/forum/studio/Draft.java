package dev.shiming.forum.studio;

import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.HttpStatus;

/**
 * A text on its way to the readers. Guards what may follow what, and remembers everybody who
 * changed it, so that nobody approves what is partly their own.
 */
@Table("article_draft")
class Draft {

  private @Id @Nullable Long id;
  private final String account;
  private @Nullable Long articleId;
  private final int fromRevision;

  @Embedded(onEmpty = OnEmpty.USE_EMPTY)
  private Typed typed;

  private Stage stage = Stage.DRAFT;
  private String writtenBy;
  private String writers;
  private @Nullable String proposedBy;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "returned_")
  private @Nullable Returned returned;

  private @Nullable Instant scheduledAt;
  private @Nullable String scheduledBy;
  private Instant savedAt;
  private @Version long version;

  private Draft(
      String account,
      @Nullable Long articleId,
      int fromRevision,
      Typed typed,
      String writtenBy,
      String writers,
      Instant savedAt) {
    this.account = account;
    this.articleId = articleId;
    this.fromRevision = fromRevision;
    this.typed = typed;
    this.writtenBy = writtenBy;
    this.writers = writers;
    this.savedAt = savedAt;
  }

  static Draft begin(String account, String member, Instant now) {
    return new Draft(account, null, 0, Typed.NOTHING, member, member, now);
  }

  /** A correction begins with the text that readers have. */
  static Draft correct(
      String account, long article, int revision, Typed standing, String member, Instant now) {
    return new Draft(account, article, revision, standing, member, member, now);
  }

  /**
   * Refuses an act on what its author did not see.
   *
   * @throws Problem 409 {@code changed-meanwhile}
   */
  void requireVersion(@Nullable Long seen) {
    if (seen == null || version != seen) {
      throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
  }

  void write(Typed next, String member, Instant now) {
    require(Stage.DRAFT);
    if (!next.equals(typed)) {
      typed = next;
      writtenBy = member;
      writers = isWriter(member) ? writers : writers + "," + member;
      savedAt = now;
    }
  }

  void propose(String member, Instant now) {
    require(Stage.DRAFT);
    stage = Stage.PROPOSED;
    proposedBy = member;
    returned = null;
    savedAt = now;
  }

  /** An editor gives it back to whoever writes it. */
  void giveBack(String word, Instant now) {
    require(Stage.PROPOSED);
    reopen(new Returned(null, word), now);
  }

  void schedule(Instant at, String member, Instant now) {
    require(Stage.DRAFT, Stage.PROPOSED);
    stage = Stage.SCHEDULED;
    scheduledAt = at;
    scheduledBy = member;
    returned = null;
    savedAt = now;
  }

  /** It stands again where it stood before it was scheduled. */
  void unschedule(Instant now) {
    require(Stage.SCHEDULED);
    stage = proposedBy == null ? Stage.DRAFT : Stage.PROPOSED;
    scheduledAt = null;
    scheduledBy = null;
    savedAt = now;
  }

  /** What stood in the way when its time came. */
  void miss(String code, Instant now) {
    require(Stage.SCHEDULED);
    reopen(new Returned(code, null), now);
  }

  void publish(long article, Instant now) {
    if (stage == Stage.PUBLISHED) {
      throw closed();
    }
    articleId = article;
    stage = Stage.PUBLISHED;
    scheduledAt = null;
    scheduledBy = null;
    returned = null;
    savedAt = now;
  }

  void requireRemovable() {
    require(Stage.DRAFT);
  }

  boolean due(Instant now) {
    return stage == Stage.SCHEDULED && scheduledAt != null && !scheduledAt.isAfter(now);
  }

  /** Whether the text, or the wish to publish it, is partly this member's. */
  boolean isOwn(String member) {
    return isWriter(member) || member.equals(proposedBy);
  }

  private boolean isWriter(String member) {
    return List.of(writers.split(",", -1)).contains(member);
  }

  private void reopen(Returned why, Instant now) {
    stage = Stage.DRAFT;
    proposedBy = null;
    scheduledAt = null;
    scheduledBy = null;
    returned = why;
    savedAt = now;
  }

  private void require(Stage... allowed) {
    if (!List.of(allowed).contains(stage)) {
      throw closed();
    }
  }

  private static Problem closed() {
    return new Problem(HttpStatus.CONFLICT, "draft.closed");
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  String account() {
    return account;
  }

  @Nullable Long articleId() {
    return articleId;
  }

  int fromRevision() {
    return fromRevision;
  }

  /** A correction has an article before it is published. */
  boolean correction() {
    return fromRevision > 0;
  }

  Typed typed() {
    return typed;
  }

  Stage stage() {
    return stage;
  }

  String writtenBy() {
    return writtenBy;
  }

  @Nullable String proposedBy() {
    return proposedBy;
  }

  @Nullable Returned returned() {
    return returned;
  }

  @Nullable Instant scheduledAt() {
    return scheduledAt;
  }

  @Nullable String scheduledBy() {
    return scheduledBy;
  }

  Instant savedAt() {
    return savedAt;
  }

  long version() {
    return version;
  }
}
