package dev.shiming.account.official.web;

import dev.shiming.account.official.Category;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.Filing;
import dev.shiming.account.official.Filing.Wanted;
import dev.shiming.account.official.FilingRow;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.OverseerOnly;
import dev.shiming.kit.security.Viewer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All official accounts, for what is filed about them. */
@RestController
class FilingController {

  private final Filing filing;

  FilingController(Filing filing) {
    this.filing = filing;
  }

  @GetMapping("/api/official/filing")
  @OverseerOnly
  Page<FilingRow> filing(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    Wanted wanted = new Wanted(asked(kind, EntityKind::of), asked(category, Category::of));
    return filing.page(wanted, Viewer.current().member(), after, Limit.of(limit));
  }

  /** A word that names nothing would file less than was asked for. */
  private static <T> @Nullable T asked(
      @Nullable String word, Function<String, Optional<T>> reading) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return reading
        .apply(word)
        .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "request.unreadable"));
  }
}
