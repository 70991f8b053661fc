package dev.shiming.forum.thread.web;

import dev.shiming.forum.board.BoardQueries;
import dev.shiming.forum.board.BoardView;
import dev.shiming.forum.thread.NewReply;
import dev.shiming.forum.thread.NewThread;
import dev.shiming.forum.thread.Posting;
import dev.shiming.forum.thread.ThreadPage;
import dev.shiming.forum.thread.ThreadPages;
import dev.shiming.forum.thread.ThreadQueries;
import dev.shiming.forum.thread.ThreadRow;
import dev.shiming.forum.thread.Written;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A board's threads, a thread's posts, and new ones of both. */
@RestController
class ThreadController {

  private final BoardQueries boards;
  private final ThreadQueries threads;
  private final ThreadPages pages;
  private final Posting posting;

  ThreadController(BoardQueries boards, ThreadQueries threads, ThreadPages pages, Posting posting) {
    this.boards = boards;
    this.threads = threads;
    this.pages = pages;
    this.posting = posting;
  }

  @Anyone
  @GetMapping("/api/boards/{slug}")
  BoardPage board(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    BoardView board = boards.find(slug).orElseThrow(Problem::notFound);
    return new BoardPage(board, threads.page(board, after, Limit.of(limit)));
  }

  @Anyone
  @GetMapping("/api/threads/{id}")
  ThreadPage thread(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return pages.page(id, Viewer.current(), after, Limit.of(limit));
  }

  @MemberOnly
  @PostMapping("/api/threads")
  @ResponseStatus(HttpStatus.CREATED)
  Written start(@RequestBody NewThread thread) {
    return posting.start(Viewer.current().member(), thread);
  }

  @MemberOnly
  @PostMapping("/api/threads/{id}/posts")
  @ResponseStatus(HttpStatus.CREATED)
  Written reply(@PathVariable long id, @RequestBody NewReply reply) {
    return posting.reply(Viewer.current().member(), id, reply);
  }

  record BoardPage(BoardView board, Page<ThreadRow> threads) {}
}
