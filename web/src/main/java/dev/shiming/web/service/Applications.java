package dev.shiming.web.service;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A member's own applications for official accounts, in account-service. */
@HttpExchange(url = "/api/applications", accept = "application/json")
public interface Applications {

  @GetExchange
  List<ApplicationView> own();

  @PostExchange
  Begun begin(@RequestBody NewApplication application);

  @GetExchange("/{id}")
  ApplicationView application(@PathVariable String id);

  @PutExchange("/{id}/answers/{step}")
  ApplicationView answer(
      @PathVariable String id, @PathVariable String step, @RequestBody StepAnswers answers);

  @PostExchange("/{id}/registry")
  ApplicationView askRegistry(@PathVariable String id);

  @PostExchange("/{id}/agency")
  ApplicationView askAgency(@PathVariable String id);

  @PostExchange("/{id}/contact-codes")
  SentCode sendCode(@PathVariable String id);

  @PostExchange("/{id}/authority")
  ApplicationView proveAuthority(@PathVariable String id, @RequestBody ContactCode code);

  @PostExchange("/{id}/proof-addresses")
  TicketAddress proofAddress(@PathVariable String id, @RequestBody ProofAbout about);

  @DeleteExchange("/{id}/proofs/{proof}")
  void removeProof(@PathVariable String id, @PathVariable String proof);

  @PostExchange("/{id}/submission")
  ApplicationView submit(@PathVariable String id, @RequestBody ApplicationVersion seen);

  @PostExchange("/{id}/appeal")
  ApplicationView appeal(@PathVariable String id, @RequestBody Appeal appeal);

  @DeleteExchange("/{id}")
  void withdraw(@PathVariable String id);
}
