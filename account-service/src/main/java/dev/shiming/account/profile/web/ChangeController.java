package dev.shiming.account.profile.web;

import dev.shiming.account.profile.ChangeQueries;
import dev.shiming.account.profile.ChangeView;
import dev.shiming.account.profile.NameRow;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.ModeratorOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moderators see of changes beside the cases about them. */
@RestController
@ModeratorOnly
class ChangeController {

  private final ChangeQueries queries;

  ChangeController(ChangeQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/api/profile-changes/{id}")
  ChangeView change(@PathVariable String id) {
    return queries.view(id);
  }

  @GetMapping("/api/members/{id}/names")
  Page<NameRow> names(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return queries.names(id, after, Limit.of(limit));
  }
}
