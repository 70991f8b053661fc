package dev.shiming.comment.comment.web;

import dev.shiming.comment.comment.CommentDays;
import dev.shiming.comment.comment.CommentDays.DayComments;
import dev.shiming.comment.comment.CommentQueries;
import dev.shiming.comment.comment.CommentView;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comments counted by subject or by day and listed by author. */
@RestController
@RequestMapping("/api")
@Anyone
class CommentListsController {

  private static final int MOST_SUBJECTS = 100;

  private final CommentQueries queries;
  private final CommentDays days;

  CommentListsController(CommentQueries queries, CommentDays days) {
    this.queries = queries;
    this.days = days;
  }

  @GetMapping("/counts")
  Map<String, Long> counts(@RequestParam(defaultValue = "") List<String> subject) {
    return queries.counts(subject.stream().distinct().limit(MOST_SUBJECTS).toList());
  }

  @GetMapping("/official/{account}/comments/days")
  List<DayComments> days(
      @PathVariable String account, @RequestParam(defaultValue = "30") int days) {
    return this.days.of(account, days);
  }

  @GetMapping("/members/{id}/comments")
  Page<CommentView> by(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return queries.by(id, Viewer.current(), after, Limit.of(limit));
  }
}
