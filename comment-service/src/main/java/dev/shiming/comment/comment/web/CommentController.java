package dev.shiming.comment.comment.web;

import dev.shiming.comment.comment.CommentQueries;
import dev.shiming.comment.comment.Commenting;
import dev.shiming.comment.comment.SingleComment;
import dev.shiming.comment.comment.Written;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One comment: read by anyone who may, changed by its author. */
@RestController
@RequestMapping("/api/comments/{id}")
class CommentController {

  private final Commenting commenting;
  private final CommentQueries queries;

  CommentController(Commenting commenting, CommentQueries queries) {
    this.commenting = commenting;
    this.queries = queries;
  }

  @GetMapping
  @Anyone
  SingleComment read(@PathVariable long id) {
    return queries.one(id, Viewer.current());
  }

  @PutMapping
  @MemberOnly
  Written edit(@PathVariable long id, @RequestBody EditComment sent) {
    return commenting.edit(id, Viewer.current().member(), sent.body(), sent.version());
  }

  @DeleteMapping
  @MemberOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    commenting.delete(id, Viewer.current().member());
  }

  /** A changed text and the version that it was changed from. */
  record EditComment(@Nullable String body, @Nullable Integer version) {}
}
