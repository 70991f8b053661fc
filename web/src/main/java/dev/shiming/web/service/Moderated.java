package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What all three services offer because each embeds the moderation library. */
public interface Moderated {

  @PostExchange("/api/reports")
  ReportReceipt report(@RequestBody NewReport report);

  @GetExchange("/api/cases")
  Listing<CaseRow> cases(
      @RequestParam String desk,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam int limit);

  @GetExchange("/api/cases/{id}")
  CaseView caseOf(@PathVariable long id);

  @PostExchange("/api/cases/{id}/claim")
  CaseView claim(@PathVariable long id);

  @DeleteExchange("/api/cases/{id}/claim")
  void release(@PathVariable long id);

  @PostExchange("/api/cases/{id}/decision")
  CaseView decide(@PathVariable long id, @RequestBody Decision decision);

  @PostExchange("/api/cases/{id}/undo")
  CaseView undo(@PathVariable long id, @RequestBody CaseVersion seen);
}
