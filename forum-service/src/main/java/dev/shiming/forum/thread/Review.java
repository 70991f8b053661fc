package dev.shiming.forum.thread;

import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import org.springframework.stereotype.Component;

/** Puts every sent text before the screening, and what is held before a person. */
@Component
class Review {

  static final String THREAD = "thread";
  static final String POST = "post";

  private final Screening screening;
  private final Cases cases;
  private final PostQueries posts;

  Review(Screening screening, Cases cases, PostQueries posts) {
    this.screening = screening;
    this.cases = cases;
    this.posts = posts;
  }

  /** Takes no lock that another author could wait for. */
  Screened thread(String author, String title, String body) {
    return screen(THREAD, author, submitted(title, body));
  }

  Screened reply(String author, String body) {
    return screen(POST, author, body);
  }

  /** Opens a case about a thread that waits, or brings the open one up to date. */
  void await(ForumThread thread, Post opening, Screened screened) {
    String text = submitted(thread.title(), opening.text().markdown());
    String id = Long.toString(thread.id());
    cases.open(
        "held-thread",
        new Subject(THREAD, id),
        new Snapshot(thread.author(), thread.title(), text, id),
        screened.evidence());
  }

  /** The same for a reply that waits. */
  void awaitReply(ForumThread thread, Post reply, Screened screened) {
    cases.open(
        "held-post",
        new Subject(POST, Long.toString(reply.id())),
        new Snapshot(
            reply.author(), thread.title(), reply.text().markdown(), Long.toString(thread.id())),
        screened.evidence());
  }

  /** Nobody has to decide about what its author took back. */
  void withdrawPost(long post) {
    cases.withdraw(new Subject(POST, Long.toString(post)));
  }

  void withdrawThread(long thread) {
    cases.withdraw(new Subject(THREAD, Long.toString(thread)));
  }

  /** All that others would read; offsets of evidence count in it. */
  static String submitted(String title, String body) {
    return title + "\n\n" + body;
  }

  private Screened screen(String kind, String author, String text) {
    return screening.screen(new Submission(kind, author, text, false, posts.isNewcomer(author)));
  }
}
