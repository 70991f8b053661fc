package dev.shiming.forum.thread;

import dev.shiming.forum.thread.Ownership.Owned;
import dev.shiming.kit.operation.OperationLog;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets authors take back what they wrote, whatever their standing. A thread that nobody else has
 * answered goes with its opening; otherwise only the opening's text goes.
 */
@Service
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Withdrawal {

  private final Ownership ownership;
  private final Threads threads;
  private final Posts posts;
  private final Review review;
  private final ChangedReplies replies;
  private final Stale stale;
  private final OperationLog log;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Withdrawal(
      Ownership ownership,
      Threads threads,
      Posts posts,
      Review review,
      ChangedReplies replies,
      Stale stale,
      OperationLog log,
      JdbcClient jdbc,
      InstantSource time) {
    this.ownership = ownership;
    this.threads = threads;
    this.posts = posts;
    this.review = review;
    this.replies = replies;
    this.stale = stale;
    this.log = log;
    this.jdbc = jdbc;
    this.time = time;
  }

  @Transactional
  public void delete(String author, long postId) {
    Owned owned = ownership.lock(author, ownership.look(author, postId));
    Instant now = time.instant();
    if (!owned.post().opening()) {
      reply(owned, now);
    } else if (answeredByOthers(owned.thread())) {
      opening(owned, now);
    } else {
      thread(owned.thread(), now);
    }
    log.record(author, "post.delete", "post:" + postId);
  }

  private void reply(Owned owned, Instant now) {
    ForumThread thread = owned.thread();
    Post post = owned.post();
    boolean wasVisible = post.visible();
    post.delete(now);
    replies.save(thread, post, wasVisible);
    review.withdrawPost(post.id());
  }

  /** The thread stays with its title, so a case about the thread stays open. */
  private void opening(Owned owned, Instant now) {
    Post post = owned.post();
    post.empty(now);
    posts.save(post);
    stale.post(owned.thread(), post, post.visible());
    review.withdrawPost(post.id());
  }

  private void thread(ForumThread thread, Instant now) {
    boolean wasVisible = thread.visible();
    thread.become(thread.publication().delete(), now);
    stale.thread(thread, wasVisible);
    for (Post own : posts.findByThreadIdAndAuthor(thread.id(), thread.author())) {
      own.delete(now);
      posts.save(own);
      review.withdrawPost(own.id());
    }
    thread.recount(Replies.of(jdbc, thread.id()));
    threads.save(thread);
    review.withdrawThread(thread.id());
  }

  private boolean answeredByOthers(ForumThread thread) {
    return jdbc.sql(
            """
            select 1 from post where thread_id = ? and state = 'PUBLISHED' and author <> ? limit 1
            """)
        .params(thread.id(), thread.author())
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }
}
