package dev.shiming.web.service;

import java.util.Collection;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What account-service tells reviewers about applications. */
@HttpExchange(accept = "application/json")
public interface Reviews {

  @GetExchange("/api/applications/lines")
  List<ApplicationLine> lines(@RequestParam Collection<String> id);

  @GetExchange("/api/applications/{id}/review")
  Review review(@PathVariable String id);

  @PostExchange("/api/applications/{id}/proofs/{proof}/address")
  TicketAddress proofAddress(@PathVariable String id, @PathVariable String proof);
}
