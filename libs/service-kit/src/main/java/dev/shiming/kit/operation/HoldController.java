package dev.shiming.kit.operation;

import dev.shiming.kit.operation.Holds.HoldView;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.AdministratorOnly;
import dev.shiming.kit.security.LogKeeperOnly;
import dev.shiming.kit.security.Viewer;
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

/** What is kept beyond its time: administrators decide, auditors see it. */
@RestController
@RequestMapping("/api/operations/holds")
class HoldController {

  private final Holds holds;

  HoldController(Holds holds) {
    this.holds = holds;
  }

  @LogKeeperOnly
  @GetMapping
  Page<HoldView> holds(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return holds.page(after, Limit.of(limit));
  }

  @AdministratorOnly
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Holds.Set set(@RequestBody NewHold hold) {
    return holds.set(hold, Viewer.current().member());
  }

  @AdministratorOnly
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id) {
    holds.end(id, Viewer.current().member());
  }
}
