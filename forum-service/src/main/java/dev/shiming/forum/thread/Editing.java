package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.State;
import dev.shiming.forum.text.Writing;
import dev.shiming.forum.thread.Ownership.Owned;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Screened;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets authors change their posts; what they change is screened again. */
@Service
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Editing {

  private final Ownership ownership;
  private final Threads threads;
  private final Posts posts;
  private final Writing writing;
  private final Members members;
  private final Review review;
  private final ChangedReplies replies;
  private final Stale stale;
  private final OperationLog log;
  private final InstantSource time;

  Editing(
      Ownership ownership,
      Threads threads,
      Posts posts,
      Writing writing,
      Members members,
      Review review,
      ChangedReplies replies,
      Stale stale,
      OperationLog log,
      InstantSource time) {
    this.ownership = ownership;
    this.threads = threads;
    this.posts = posts;
    this.writing = writing;
    this.members = members;
    this.review = review;
    this.replies = replies;
    this.stale = stale;
    this.log = log;
    this.time = time;
  }

  /** An edit is taken when nothing changed since the author read the version it names. */
  @Transactional
  public Written edit(String author, long postId, Edit asked) {
    members.requireGoodStanding(author);
    Owned seen = ownership.look(author, postId);
    Draft draft = draft(seen, asked);
    seen.post().requireVersion(asked.version());
    seen.thread().requireUnlocked();
    if (draft.changesNothing(seen)) {
      return Written.of(seen.post());
    }
    Screened screened =
        seen.post().opening()
            ? review.thread(author, draft.title, draft.text.markdown())
            : review.reply(author, draft.text.markdown());
    Owned owned = ownership.lock(author, seen);
    owned.post().requireVersion(asked.version());
    owned.thread().requireUnlocked();
    rewrite(owned, draft, screened);
    log.record(author, "post.edit", "post:" + postId);
    return Written.of(owned.post());
  }

  private Draft draft(Owned seen, Edit asked) {
    List<FieldProblem> problems = new ArrayList<>();
    boolean retitled = seen.post().opening() && asked.title() != null;
    String title = retitled ? writing.title(asked.title(), problems) : seen.thread().title();
    RenderedText text = writing.body(asked.body(), problems);
    Problem.refuseIfAny(problems);
    return new Draft(title, text);
  }

  private void rewrite(Owned owned, Draft draft, Screened screened) {
    Instant now = time.instant();
    ForumThread thread = owned.thread();
    Post post = owned.post();
    boolean wasVisible = post.visible();
    Publication next = post.publication().edited(screened);
    post.rewrite(draft.text, now);
    post.become(next, thread, now);
    if (post.opening()) {
      posts.save(post);
      thread.retitle(draft.title);
      thread.become(next, now);
      threads.save(thread);
      stale.thread(thread, wasVisible);
    } else {
      replies.save(thread, post, wasVisible);
    }
    if (next.state() == State.HELD) {
      await(owned, screened);
    }
  }

  private void await(Owned owned, Screened screened) {
    if (owned.post().opening()) {
      review.await(owned.thread(), owned.post(), screened);
    } else {
      review.awaitReply(owned.thread(), owned.post(), screened);
    }
  }

  private record Draft(String title, RenderedText text) {

    boolean changesNothing(Owned seen) {
      return title.equals(seen.thread().title())
          && text.markdown().equals(seen.post().text().markdown());
    }
  }
}
