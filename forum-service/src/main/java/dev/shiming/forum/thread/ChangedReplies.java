package dev.shiming.forum.thread;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a reply that came, went or reads differently, and what follows for its locked thread. */
@Component
class ChangedReplies {

  private final Threads threads;
  private final Posts posts;
  private final Stale stale;
  private final JdbcClient jdbc;

  ChangedReplies(Threads threads, Posts posts, Stale stale, JdbcClient jdbc) {
    this.threads = threads;
    this.posts = posts;
    this.stale = stale;
    this.jdbc = jdbc;
  }

  void save(ForumThread thread, Post reply, boolean wasVisible) {
    posts.save(reply);
    if (wasVisible != reply.visible()) {
      thread.recount(Replies.of(jdbc, thread.id()));
      threads.save(thread);
    }
    stale.post(thread, reply, wasVisible);
  }
}
