package dev.shiming.forum.article.web;

import dev.shiming.forum.article.ArticleQueries;
import dev.shiming.forum.article.ArticleRow;
import dev.shiming.forum.article.ArticleView;
import dev.shiming.forum.article.Kind;
import dev.shiming.forum.article.RevisionQueries;
import dev.shiming.forum.article.RevisionQueries.RevisionRow;
import dev.shiming.forum.article.RevisionQueries.RevisionView;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles: listed and read. */
@RestController
class ArticleController {

  private final ArticleQueries articles;
  private final RevisionQueries revisions;

  ArticleController(ArticleQueries articles, RevisionQueries revisions) {
    this.articles = articles;
    this.revisions = revisions;
  }

  @Anyone
  @GetMapping("/api/articles")
  Page<ArticleRow> articles(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String author,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return articles.page(asked(kind), author, after, Limit.of(limit));
  }

  @Anyone
  @GetMapping("/api/articles/{id}")
  ArticleView article(@PathVariable long id) {
    return articles.find(id, Viewer.current()).orElseThrow(Problem::notFound);
  }

  @Anyone
  @GetMapping("/api/articles/{id}/revisions")
  List<RevisionRow> revisions(@PathVariable long id) {
    return revisions.of(id);
  }

  @Anyone
  @GetMapping("/api/articles/{id}/revisions/{number}")
  RevisionView revision(@PathVariable long id, @PathVariable int number) {
    return revisions.find(id, number).orElseThrow(Problem::notFound);
  }

  private static @Nullable Kind asked(@Nullable String kind) {
    if (kind == null || kind.isEmpty()) {
      return null;
    }
    return Kind.parse(kind)
        .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "request.unreadable"));
  }
}
