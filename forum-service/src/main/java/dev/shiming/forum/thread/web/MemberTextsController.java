package dev.shiming.forum.thread.web;

import dev.shiming.forum.thread.MemberPost;
import dev.shiming.forum.thread.PostQueries;
import dev.shiming.forum.thread.ThreadQueries;
import dev.shiming.forum.thread.ThreadRow;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a member has written. */
@RestController
class MemberTextsController {

  private final ThreadQueries threads;
  private final PostQueries posts;

  MemberTextsController(ThreadQueries threads, PostQueries posts) {
    this.threads = threads;
    this.posts = posts;
  }

  @Anyone
  @GetMapping("/api/members/{id}/threads")
  Page<ThreadRow> threads(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return threads.of(id.toString(), Viewer.current(), after, Limit.of(limit));
  }

  @Anyone
  @GetMapping("/api/members/{id}/posts")
  Page<MemberPost> posts(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return posts.of(id.toString(), Viewer.current(), after, Limit.of(limit));
  }
}
