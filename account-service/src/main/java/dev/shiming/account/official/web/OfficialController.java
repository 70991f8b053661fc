package dev.shiming.account.official.web;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.official.Card;
import dev.shiming.account.official.Category;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.Held;
import dev.shiming.account.official.OfficialQueries;
import dev.shiming.account.official.OfficialQueries.Wanted;
import dev.shiming.account.official.OfficialRow;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Official accounts as anybody sees them, and as those who work for them find them. */
@RestController
@RequestMapping("/api/official")
class OfficialController {

  private final OfficialQueries queries;

  OfficialController(OfficialQueries queries) {
    this.queries = queries;
  }

  @GetMapping
  @Anyone
  Page<OfficialRow> directory(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    var wanted =
        new Wanted(
            q == null || q.isBlank() ? null : AccountName.skeletonOf(q),
            EntityKind.of(kind).orElse(null),
            Category.of(category).orElse(null));
    return queries.directory(wanted, after, Limit.of(limit));
  }

  @GetMapping("/mine")
  @MemberOnly
  List<Held> mine() {
    return queries.heldBy(Viewer.current().member());
  }

  @GetMapping("/accounts/{account}")
  @Anyone
  Named handleOf(@PathVariable String account) {
    return new Named(queries.handleOf(account));
  }

  @GetMapping("/{handle}")
  @Anyone
  Card card(@PathVariable String handle) {
    return queries.card(handle);
  }

  /** Where an author has its card. */
  record Named(String handle) {}
}
