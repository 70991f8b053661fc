package dev.shiming.forum.studio.web;

import dev.shiming.forum.article.DeskArticle;
import dev.shiming.forum.article.RevisionQueries.DeskRevision;
import dev.shiming.forum.studio.Desk;
import dev.shiming.forum.studio.DraftQueries;
import dev.shiming.forum.studio.PublishedArticles;
import dev.shiming.forum.studio.Releasing;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desks of a member, and what has been published from one. */
@RestController
@RequestMapping("/api/studio")
@MemberOnly
class StudioController {

  private final DraftQueries drafts;
  private final PublishedArticles articles;
  private final Releasing releasing;

  StudioController(DraftQueries drafts, PublishedArticles articles, Releasing releasing) {
    this.drafts = drafts;
    this.articles = articles;
    this.releasing = releasing;
  }

  @GetMapping
  List<Desk> desks() {
    return drafts.of(Viewer.current().member());
  }

  @GetMapping("/{account}/articles")
  Page<DeskArticle> articles(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return articles.page(account, Viewer.current().member(), after, Limit.of(limit));
  }

  @GetMapping("/{account}/articles/{id}/revisions")
  List<DeskRevision> revisions(@PathVariable String account, @PathVariable long id) {
    return articles.revisions(account, Viewer.current().member(), id);
  }

  @PutMapping("/{account}/articles/{id}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void comments(
      @PathVariable String account, @PathVariable long id, @RequestBody SetComments sent) {
    releasing.comments(account, Viewer.current().member(), id, sent.comments());
  }

  /** Whether an article takes comments from now on. */
  record SetComments(@Nullable String comments) {}
}
