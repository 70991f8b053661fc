package dev.shiming.forum.thread;

import dev.shiming.kit.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands a post to its author for changing; to others it says no more than reading does. */
@Component
class Ownership {

  private final Threads threads;
  private final Posts posts;

  Ownership(Threads threads, Posts posts) {
    this.threads = threads;
    this.posts = posts;
  }

  /** The author's post and its thread, without a lock. */
  Owned look(String author, long postId) {
    Post post =
        posts.findById(postId).filter(p -> p.visibleTo(author)).orElseThrow(Problem::notFound);
    ForumThread thread =
        threads
            .findById(post.threadId())
            .filter(t -> t.visibleTo(author))
            .orElseThrow(Problem::notFound);
    return owned(author, thread, post);
  }

  /** The same, with the thread locked: nobody else changes either until the transaction ends. */
  Owned lock(String author, Owned seen) {
    ForumThread thread =
        threads
            .findAndLockById(seen.thread().id())
            .filter(t -> t.visibleTo(author))
            .orElseThrow(Problem::notFound);
    Post post =
        posts
            .findById(seen.post().id())
            .filter(p -> p.visibleTo(author))
            .orElseThrow(Problem::notFound);
    return owned(author, thread, post);
  }

  private static Owned owned(String author, ForumThread thread, Post post) {
    if (!post.author().equals(author)) {
      throw new Problem(HttpStatus.FORBIDDEN, "not-allowed");
    }
    return new Owned(thread, post);
  }

  /** A post with the thread it stands in. */
  record Owned(ForumThread thread, Post post) {}
}
