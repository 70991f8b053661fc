package dev.shiming.moderation.cases;

import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.DeskOnly;
import dev.shiming.kit.security.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of a desk and what its people do with it; each sees only its own. */
@RestController
@RequestMapping("/api/cases")
@DeskOnly
class CaseController {

  private static final Set<String> DESKS = Set.of(CaseSubject.MODERATOR, CaseSubject.REVIEWER);

  private final CaseQueries queries;
  private final Desk desk;

  CaseController(CaseQueries queries, Desk desk) {
    this.queries = queries;
    this.desk = desk;
  }

  @GetMapping
  Page<CaseRow> queue(
      @RequestParam(name = "desk", defaultValue = CaseSubject.MODERATOR) String role,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (!DESKS.contains(role) || !Viewer.current().has(role)) {
      throw new Problem(HttpStatus.FORBIDDEN, "not-allowed");
    }
    return queries.queue(role, kind, after, Limit.of(limit));
  }

  @GetMapping("/{id}")
  CaseView view(@PathVariable long id) {
    return queries.view(id, Viewer.current());
  }

  @PostMapping("/{id}/claim")
  CaseView claim(@PathVariable long id) {
    desk.claim(id, Viewer.current());
    return queries.view(id, Viewer.current());
  }

  @DeleteMapping("/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable long id) {
    desk.release(id, Viewer.current());
  }

  @PostMapping("/{id}/decision")
  CaseView decide(@PathVariable long id, @RequestBody DecideCase sent) {
    desk.decide(id, sent.decision(), Viewer.current());
    return queries.view(id, Viewer.current());
  }

  @PostMapping("/{id}/undo")
  CaseView undo(@PathVariable long id, @RequestBody UndoDecision sent) {
    if (sent.version() == null) {
      throw Problem.field("version", "version.missing");
    }
    desk.undo(id, sent.version(), Viewer.current());
    return queries.view(id, Viewer.current());
  }

  /** The decision as it is sent. */
  record DecideCase(
      @Nullable Integer version,
      @Nullable String verdict,
      @Nullable String reason,
      @Nullable String text) {

    Decision decision() {
      return Decision.of(version, verdict, reason, text);
    }
  }

  /** The version whose decision is to be undone. */
  record UndoDecision(@Nullable Integer version) {}
}
