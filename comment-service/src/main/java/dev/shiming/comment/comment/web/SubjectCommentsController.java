package dev.shiming.comment.comment.web;

import dev.shiming.comment.comment.CommentQueries;
import dev.shiming.comment.comment.CommentView;
import dev.shiming.comment.comment.Commenting;
import dev.shiming.comment.comment.Written;
import dev.shiming.comment.subject.CommentSubject;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The comments under a subject. */
@RestController
@RequestMapping("/api/subjects/{type}/{id}/comments")
class SubjectCommentsController {

  private final Commenting commenting;
  private final CommentQueries queries;

  SubjectCommentsController(Commenting commenting, CommentQueries queries) {
    this.commenting = commenting;
    this.queries = queries;
  }

  @GetMapping
  @Anyone
  Page<CommentView> list(
      @PathVariable String type,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return queries.of(CommentSubject.keyOf(type, id), Viewer.current(), after, Limit.of(limit));
  }

  @PostMapping
  @MemberOnly
  @ResponseStatus(HttpStatus.CREATED)
  Written write(
      @PathVariable String type, @PathVariable String id, @RequestBody WriteComment sent) {
    return commenting.write(
        CommentSubject.keyOf(type, id),
        Viewer.current().member(),
        sent.body(),
        sent.replyTo(),
        sent.key());
  }

  /** A comment as it is sent. */
  record WriteComment(@Nullable String body, @Nullable Long replyTo, @Nullable String key) {}
}
