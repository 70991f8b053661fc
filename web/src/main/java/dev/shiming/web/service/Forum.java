package dev.shiming.web.service;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** forum-service. */
@HttpExchange(accept = "application/json")
public interface Forum extends Moderated, Audited {

  @GetExchange("/api/home")
  HomeView home();

  @GetExchange("/api/boards")
  Listing<Board> boards();

  @GetExchange("/api/boards/{slug}")
  BoardView board(
      @PathVariable String slug, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/threads/{id}")
  ThreadView thread(@PathVariable long id, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/posts/{id}")
  PostView post(@PathVariable long id);

  @GetExchange("/api/articles/{id}")
  ArticleRow article(@PathVariable long id);

  @GetExchange("/api/articles")
  Listing<ArticleRow> articlesOf(
      @RequestParam String author, @RequestParam(required = false) @Nullable Integer limit);

  @GetExchange("/api/articles/{id}/revisions")
  List<Revision> revisions(@PathVariable long id);

  @GetExchange("/api/articles/{id}/revisions/{number}")
  Revision revision(@PathVariable long id, @PathVariable int number);

  @GetExchange("/api/official/figures")
  List<Figures> figures(@RequestParam Collection<String> account);

  @PostExchange("/api/articles/reads")
  void reads(@RequestBody List<ArticleReads> reads);

  @GetExchange("/api/members/{id}/threads")
  Listing<ThreadRow> threadsOf(
      @PathVariable String id, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/members/{id}/posts")
  Listing<PostView> postsOf(
      @PathVariable String id, @RequestParam(required = false) @Nullable String after);

  @PostExchange("/api/threads")
  Written start(@RequestBody NewThread thread);

  @PostExchange("/api/threads/{id}/posts")
  Written reply(@PathVariable long id, @RequestBody NewPost post);

  @PutExchange("/api/posts/{id}")
  Written change(@PathVariable long id, @RequestBody ChangedPost post);

  @DeleteExchange("/api/posts/{id}")
  void delete(@PathVariable long id);

  @PostExchange("/api/preview")
  Rendered preview(@RequestBody Source source);
}
