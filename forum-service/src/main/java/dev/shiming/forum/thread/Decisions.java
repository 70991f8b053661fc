package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a person decided, in the transaction of the decision. */
@Component
class Decisions {

  private final Threads threads;
  private final Posts posts;
  private final Stale stale;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Decisions(Threads threads, Posts posts, Stale stale, JdbcClient jdbc, InstantSource time) {
    this.threads = threads;
    this.posts = posts;
    this.stale = stale;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Does nothing where the author has deleted the thread meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void onThread(long id, UnaryOperator<Publication> decision) {
    threads
        .findAndLockById(id)
        .filter(thread -> thread.publication().state() != State.DELETED)
        .ifPresent(thread -> decide(thread, decision));
  }

  /** An opening post is decided with its thread. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void onPost(long id, UnaryOperator<Publication> decision) {
    Post seen = posts.findById(id).orElse(null);
    if (seen == null) {
      return;
    }
    if (seen.opening()) {
      onThread(seen.threadId(), decision);
      return;
    }
    ForumThread thread = threads.findAndLockById(seen.threadId()).orElseThrow();
    posts
        .findById(id)
        .filter(post -> post.publication().state() != State.DELETED)
        .ifPresent(post -> decide(thread, post, decision));
  }

  private void decide(ForumThread thread, UnaryOperator<Publication> decision) {
    Instant now = time.instant();
    boolean wasVisible = thread.visible();
    Publication next = decision.apply(thread.publication());
    thread.become(next, now);
    Post opening = posts.findByThreadIdAndOpeningTrue(thread.id()).orElseThrow();
    opening.become(next, thread, now);
    posts.save(opening);
    threads.save(thread);
    stale.thread(thread, wasVisible);
  }

  private void decide(ForumThread thread, Post post, UnaryOperator<Publication> decision) {
    boolean wasVisible = post.visible();
    post.become(decision.apply(post.publication()), thread, time.instant());
    posts.save(post);
    if (wasVisible != post.visible()) {
      thread.recount(Replies.of(jdbc, thread.id()));
      threads.save(thread);
    }
    stale.post(thread, post, wasVisible);
  }
}
