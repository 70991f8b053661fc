package dev.shiming.forum.studio;

import dev.shiming.forum.article.Issuing;
import dev.shiming.forum.article.Issuing.Standing;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts and hands them on; nothing here is screened, for nobody has sent it yet. */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Drafting {

  private static final int WORD = 1_000;

  private final Drafts drafts;
  private final Seating seating;
  private final Checking checking;
  private final Issuing issuing;
  private final Members members;
  private final FormKeys keys;
  private final OperationLog log;
  private final InstantSource time;

  Drafting(
      Drafts drafts,
      Seating seating,
      Checking checking,
      Issuing issuing,
      Members members,
      FormKeys keys,
      OperationLog log,
      InstantSource time) {
    this.drafts = drafts;
    this.seating = seating;
    this.checking = checking;
    this.issuing = issuing;
    this.members = members;
    this.keys = keys;
    this.log = log;
    this.time = time;
  }

  /** Where the new draft is. */
  public record Begun(long id) {}

  /** An empty draft, or one that begins with the article that it corrects; once for each key. */
  public Begun begin(String account, String member, @Nullable Long article, @Nullable String key) {
    seating.requireWriter(account, member);
    members.requireGoodStanding(member);
    return keys.once(member, key, Begun.class, () -> begin(account, member, article));
  }

  public DraftView view(String account, String member, long id) {
    seating.requireWriter(account, member);
    return checking.view(look(account, id));
  }

  public String preview(String account, String member, long id) {
    seating.requireWriter(account, member);
    return checking.preview(look(account, id));
  }

  public DraftView save(String account, String member, long id, SaveDraft sent) {
    seating.requireWriter(account, member);
    Draft draft = drafts.lock(account, id);
    draft.requireVersion(sent.version());
    draft.write(sent.typed(), member, time.instant());
    return saved(draft, member, "draft.save");
  }

  /** Hands a finished draft to a second pair of eyes. */
  public DraftView propose(String account, String member, long id, @Nullable Long version) {
    seating.requireWriter(account, member);
    members.requireGoodStanding(member);
    Draft draft = drafts.lock(account, id);
    draft.requireVersion(version);
    draft.propose(member, time.instant());
    checking.complete(draft);
    return saved(draft, member, "draft.propose");
  }

  /** Gives a proposed draft back with a word. */
  public DraftView giveBack(
      String account, String member, long id, @Nullable Long version, @Nullable String typed) {
    seating.requireEditor(account, member);
    String word = TypedText.normalized(typed);
    List<FieldProblem> problems = new ArrayList<>();
    TypedText.check("text", word, 1, WORD, problems);
    Problem.refuseIfAny(problems);
    Draft draft = drafts.lock(account, id);
    draft.requireVersion(version);
    draft.giveBack(word, time.instant());
    return saved(draft, member, "draft.return");
  }

  public void remove(String account, String member, long id, @Nullable Long version) {
    seating.requireWriter(account, member);
    Draft draft = drafts.lock(account, id);
    if (version != null) {
      draft.requireVersion(version);
    }
    draft.requireRemovable();
    drafts.delete(draft);
    log.record(member, "draft.delete", "draft:" + id);
  }

  private Begun begin(String account, String member, @Nullable Long article) {
    Instant now = time.instant();
    Draft draft;
    if (article == null) {
      draft = Draft.begin(account, member, now);
    } else {
      Standing standing = issuing.standing(account, article);
      Typed typed = Typed.of(standing.text());
      draft = Draft.correct(account, article, standing.revision(), typed, member, now);
    }
    long id = drafts.save(draft).id();
    log.record(member, "draft.begin", "draft:" + id);
    return new Begun(id);
  }

  private DraftView saved(Draft draft, String member, String operation) {
    Draft stored = drafts.save(draft);
    log.record(member, operation, "draft:" + stored.id());
    checking.keepFiles(stored);
    return checking.view(stored);
  }

  private Draft look(String account, long id) {
    return drafts
        .findById(id)
        .filter(draft -> draft.account().equals(account))
        .orElseThrow(Problem::notFound);
  }
}
