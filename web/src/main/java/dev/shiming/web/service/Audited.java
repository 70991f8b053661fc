package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What all three services offer to auditors because each keeps a log of its writes. */
public interface Audited {

  @PostExchange("/api/operations/readings")
  Opened open(@RequestBody Reading reading);

  @GetExchange("/api/operations/readings/{id}")
  OperationPage operations(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam int limit);

  /** The number of a reading. */
  record Opened(long id) {}
}
