package dev.shiming.forum.thread.web;

import dev.shiming.forum.thread.Edit;
import dev.shiming.forum.thread.Editing;
import dev.shiming.forum.thread.PostQueries;
import dev.shiming.forum.thread.SinglePost;
import dev.shiming.forum.thread.Withdrawal;
import dev.shiming.forum.thread.Written;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One post: read, changed and taken back. */
@RestController
class PostController {

  private final PostQueries posts;
  private final Editing editing;
  private final Withdrawal withdrawal;

  PostController(PostQueries posts, Editing editing, Withdrawal withdrawal) {
    this.posts = posts;
    this.editing = editing;
    this.withdrawal = withdrawal;
  }

  @Anyone
  @GetMapping("/api/posts/{id}")
  SinglePost post(@PathVariable long id) {
    return posts.find(id, Viewer.current()).orElseThrow(Problem::notFound);
  }

  @MemberOnly
  @PutMapping("/api/posts/{id}")
  Written edit(@PathVariable long id, @RequestBody Edit edit) {
    return editing.edit(Viewer.current().member(), id, edit);
  }

  @MemberOnly
  @DeleteMapping("/api/posts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    withdrawal.delete(Viewer.current().member(), id);
  }
}
