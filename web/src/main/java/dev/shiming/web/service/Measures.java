package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What reviewers did about whole official accounts, in account-service. */
@HttpExchange(url = "/api/official/{account}/measures", accept = "application/json")
public interface Measures {

  @GetExchange
  List<Taken> of(@PathVariable String account);

  @PostExchange
  void take(@PathVariable String account, @RequestBody Wanted wanted);

  /** A state that an account was brought into, and why. */
  record Taken(String state, @Nullable String reason, @Nullable String text, Instant at) {}

  /** The state that an account is to have; a reason and words for all but {@code active}. */
  record Wanted(String state, @Nullable String reason, String text) {}
}
