package dev.shiming.account.official.web;

import dev.shiming.account.official.Measures;
import dev.shiming.account.official.Measures.Measure;
import dev.shiming.kit.security.ReviewerOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers do to whole accounts. */
@RestController
@ReviewerOnly
class MeasureController {

  private final Measures measures;

  MeasureController(Measures measures) {
    this.measures = measures;
  }

  @GetMapping("/api/official/{account}/measures")
  List<Measure> measures(@PathVariable String account) {
    return measures.of(account);
  }

  @PostMapping("/api/official/{account}/measures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String account, @RequestBody TakeMeasure sent) {
    measures.take(account, Viewer.current().member(), sent.state(), sent.reason(), sent.text());
  }

  /** The state from now on, and why. */
  record TakeMeasure(@Nullable String state, @Nullable String reason, @Nullable String text) {}
}
