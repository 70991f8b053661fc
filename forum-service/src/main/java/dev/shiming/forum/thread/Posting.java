package dev.shiming.forum.thread;

import dev.shiming.forum.board.BoardQueries;
import dev.shiming.forum.board.BoardView;
import dev.shiming.forum.text.Publication;
import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Screened;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/** Starts threads and adds replies, once for each key of a form. */
@Service
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Posting {

  private final Threads threads;
  private final Posts posts;
  private final BoardQueries boards;
  private final Writing writing;
  private final Members members;
  private final FormKeys keys;
  private final Review review;
  private final Stale stale;
  private final OperationLog log;
  private final InstantSource time;

  Posting(
      Threads threads,
      Posts posts,
      BoardQueries boards,
      Writing writing,
      Members members,
      FormKeys keys,
      Review review,
      Stale stale,
      OperationLog log,
      InstantSource time) {
    this.threads = threads;
    this.posts = posts;
    this.boards = boards;
    this.writing = writing;
    this.members = members;
    this.keys = keys;
    this.review = review;
    this.stale = stale;
    this.log = log;
    this.time = time;
  }

  public Written start(String author, NewThread asked) {
    members.requireGoodStanding(author);
    List<FieldProblem> problems = new ArrayList<>();
    String title = writing.title(asked.title(), problems);
    RenderedText text = writing.body(asked.body(), problems);
    Optional<BoardView> board =
        asked.board() == null ? Optional.empty() : boards.find(asked.board());
    if (board.isEmpty()) {
      problems.add(FieldProblem.of("board", "board.unknown"));
    }
    Problem.refuseIfAny(problems);
    long boardId = board.orElseThrow().id();
    return keys.once(author, asked.key(), Written.class, () -> start(author, boardId, title, text));
  }

  public Written reply(String author, long threadId, NewReply asked) {
    members.requireGoodStanding(author);
    RenderedText text = writing.body(asked.body());
    return keys.once(
        author, asked.key(), Written.class, () -> reply(author, threadId, text, asked.quote()));
  }

  private Written start(String author, long boardId, String title, RenderedText text) {
    Screened screened = review.thread(author, title, text.markdown());
    Instant now = time.instant();
    ForumThread thread = ForumThread.start(boardId, title, author, Publication.of(screened), now);
    threads.save(thread);
    Post opening = posts.save(Post.open(thread, text, now));
    log.record(author, "thread.start", "thread:" + thread.id());
    if (thread.visible()) {
      stale.thread(thread, false);
    } else {
      review.await(thread, opening, screened);
    }
    return Written.of(thread);
  }

  private Written reply(String author, long threadId, RenderedText text, @Nullable Long quote) {
    seenBy(author, threads.findById(threadId)).requireOpen();
    Screened screened = review.reply(author, text.markdown());
    ForumThread thread = seenBy(author, threads.findAndLockById(threadId));
    Instant now = time.instant();
    Post post =
        posts.save(Post.reply(thread, author, text, quoted(quote), Publication.of(screened), now));
    log.record(author, "post.reply", "post:" + post.id());
    if (post.visible()) {
      threads.save(thread);
      stale.post(thread, post, false);
    } else {
      review.awaitReply(thread, post, screened);
    }
    return Written.of(post);
  }

  private @Nullable Post quoted(@Nullable Long quote) {
    return quote == null ? null : posts.findById(quote).orElseThrow(Post::unknownQuote);
  }

  private static ForumThread seenBy(String author, Optional<ForumThread> thread) {
    return thread.filter(found -> found.visibleTo(author)).orElseThrow(Problem::notFound);
  }
}
