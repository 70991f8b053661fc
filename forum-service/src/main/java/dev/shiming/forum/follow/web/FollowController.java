package dev.shiming.forum.follow.web;

import dev.shiming.forum.article.ArticleRow;
import dev.shiming.forum.follow.FollowedArticles;
import dev.shiming.forum.follow.Following;
import dev.shiming.forum.follow.Following.Followed;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Following official accounts, and what the followed ones have published. */
@RestController
class FollowController {

  private final Following following;
  private final FollowedArticles articles;

  FollowController(Following following, FollowedArticles articles) {
    this.following = following;
    this.articles = articles;
  }

  @MemberOnly
  @PutMapping("/api/official/{account}/follow")
  Followed follow(@PathVariable String account) {
    return following.follow(account, Viewer.current().member());
  }

  @MemberOnly
  @DeleteMapping("/api/official/{account}/follow")
  Followed leave(@PathVariable String account) {
    return following.leave(account, Viewer.current().member());
  }

  @MemberOnly
  @GetMapping("/api/official/{account}/follow")
  Followed follows(@PathVariable String account) {
    return following.of(account, Viewer.current().member());
  }

  @Anyone
  @GetMapping("/api/official/{account}/followers")
  Followers followers(@PathVariable String account) {
    return new Followers(following.count(account));
  }

  @MemberOnly
  @GetMapping("/api/followed/articles")
  Page<ArticleRow> articles(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return articles.page(Viewer.current().member(), after, Limit.of(limit));
  }

  /** How many follow an account. */
  record Followers(long followers) {}
}
