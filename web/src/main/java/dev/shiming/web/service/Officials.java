package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What account-service tells anybody about official accounts. */
@HttpExchange(url = "/api/official", accept = "application/json")
public interface Officials {

  @GetExchange
  Listing<OfficialRow> directory(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after);

  @GetExchange("/filing")
  Listing<FilingRow> filing(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam int limit);

  @GetExchange("/rules")
  OfficialRules rules();

  @GetExchange("/{handle}")
  OfficialCard card(@PathVariable String handle);

  @GetExchange("/accounts/{account}")
  OfficialHandle handleOf(@PathVariable String account);
}
