package dev.shiming.web.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** comment-service. */
@HttpExchange(accept = "application/json")
public interface Comments extends Moderated, Audited {

  @GetExchange("/api/subjects/{type}/{id}/comments")
  Listing<CommentView> under(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/members/{id}/comments")
  Listing<CommentView> of(
      @PathVariable String id, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/counts")
  Map<String, Long> counts(@RequestParam Collection<String> subject);

  @GetExchange("/api/official/{account}/comments/days")
  List<CommentDay> days(@PathVariable String account, @RequestParam int days);

  @GetExchange("/api/comments/{id}")
  CommentView comment(@PathVariable long id);

  @PostExchange("/api/subjects/{type}/{id}/comments")
  Written write(@PathVariable String type, @PathVariable long id, @RequestBody NewComment comment);

  @PutExchange("/api/comments/{id}")
  Written change(@PathVariable long id, @RequestBody ChangedComment comment);

  @DeleteExchange("/api/comments/{id}")
  void delete(@PathVariable long id);

  @PostExchange("/api/preview")
  Rendered preview(@RequestBody Source source);
}
