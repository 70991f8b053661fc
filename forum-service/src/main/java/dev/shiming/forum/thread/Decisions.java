package dev.shiming.forum.thread;

import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.State;
import dev.shiming.moderation.cases.Effect;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a person decided, in the transaction of the decision. */
@Component
class Decisions {

  private final Threads threads;
  private final Posts posts;
  private final ChangedReplies replies;
  private final Stale stale;
  private final InstantSource time;

  Decisions(Threads threads, Posts posts, ChangedReplies replies, Stale stale, InstantSource time) {
    this.threads = threads;
    this.posts = posts;
    this.replies = replies;
    this.stale = stale;
    this.time = time;
  }

  /** Does nothing where the author has deleted the thread meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void onThread(long id, Effect effect) {
    threads
        .findAndLockById(id)
        .filter(thread -> thread.publication().state() != State.DELETED)
        .ifPresent(thread -> decide(thread, effect));
  }

  /** An opening post is decided with its thread. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void onPost(long id, Effect effect) {
    Post seen = posts.findById(id).orElse(null);
    if (seen == null) {
      return;
    }
    if (seen.opening()) {
      onThread(seen.threadId(), effect);
      return;
    }
    ForumThread thread = threads.findAndLockById(seen.threadId()).orElseThrow();
    posts
        .findById(id)
        .filter(post -> post.publication().state() != State.DELETED)
        .ifPresent(post -> decide(thread, post, effect));
  }

  private void decide(ForumThread thread, Effect effect) {
    Instant now = time.instant();
    boolean wasVisible = thread.visible();
    Publication next = thread.publication().after(effect);
    thread.become(next, now);
    Post opening = posts.findByThreadIdAndOpeningTrue(thread.id()).orElseThrow();
    opening.become(next, thread, now);
    posts.save(opening);
    threads.save(thread);
    stale.thread(thread, wasVisible);
  }

  private void decide(ForumThread thread, Post post, Effect effect) {
    boolean wasVisible = post.visible();
    post.become(post.publication().after(effect), thread, time.instant());
    replies.save(thread, post, wasVisible);
  }
}
